// Keeps a page of `gongbao serve` what the author's files say: loads it again when the site has changed, and shows
// over it why the last build failed.
(() => {
  // A chart embedded in a page changes with its page.
  if (window.top !== window) return;
  const shown = document.currentScript.dataset.site;
  const id = "gongbao-problems";
  let events;

  function hide() {
    document.getElementById(id)?.remove();
  }

  function show(text) {
    hide();
    const box = document.createElement("div");
    box.id = id;
    box.setAttribute("role", "alert");
    const style = document.createElement("link");
    style.rel = "stylesheet";
    style.href = "/_gongbao/overlay.css";
    const title = document.createElement("strong");
    title.textContent = "构建未成功，显示的是上一次的页面 · The build failed; this is the page as it was before";
    const list = document.createElement("pre");
    list.textContent = text;
    box.append(style, title, list);
    document.body.append(box);
  }

  function open() {
    if (events) return;
    events = new EventSource("/_gongbao/events");
    events.addEventListener("site", (event) => {
      if (event.data !== shown) location.reload();
    });
    events.addEventListener("problems", (event) => (event.data ? show(event.data) : hide()));
  }

  // Browsers keep few connections to one server: a page that nobody sees gives its own back.
  document.addEventListener("visibilitychange", () => {
    if (!document.hidden) return open();
    events?.close();
    events = undefined;
  });
  if (!document.hidden) open();
})();
