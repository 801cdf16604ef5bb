// What a page must not do, found out inside the page. Each function runs in the browser and gives a list of complaints.

/** Nothing is wider than the window, but what scrolls by itself. */
export function overflow() {
  const root = document.documentElement;
  if (root.scrollWidth <= root.clientWidth) return [];
  const scrolls = (e) => e && (["auto", "scroll", "hidden", "clip"].includes(getComputedStyle(e).overflowX) || scrolls(e.parentElement));
  const wide = [...document.body.querySelectorAll("*")].filter((e) => e.getBoundingClientRect().right > root.clientWidth + 1 && !scrolls(e.parentElement));
  const names = wide.slice(0, 5).map((e) => `<${e.tagName.toLowerCase()} class="${e.getAttribute("class") ?? ""}"> ${e.textContent.trim().slice(0, 40)}`);
  return [`the page is ${root.scrollWidth} wide in a window of ${root.clientWidth}: ${names.join("; ")}`];
}

/** No text is smaller than twelve pixels; in pictures, which give way a little to their column, eleven are enough. */
export function smallText() {
  const found = new Map();
  const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
  for (let node = walker.nextNode(); node; node = walker.nextNode()) {
    if (!node.textContent.trim()) continue;
    const element = node.parentElement;
    if (!element.checkVisibility() || ["TITLE", "DESC", "STYLE"].includes(element.tagName.toUpperCase())) continue;
    const box = element.getBoundingClientRect();
    // What is there for screen readers alone is clipped to a pixel.
    if (box.width <= 1 || box.height <= 1 || element.closest(".hidden")) continue;
    const scale = element.ownerSVGElement ? Math.abs(element.getScreenCTM().d) : 1;
    const size = parseFloat(getComputedStyle(element).fontSize) * scale;
    const least = element.ownerSVGElement ? 11 : 12;
    if (size < least - 0.02) found.set(`${size.toFixed(1)}px: ${element.tagName.toLowerCase()}.${element.getAttribute("class") ?? ""}`, node.textContent.trim().slice(0, 30));
  }
  return [...found].slice(0, 8).map(([what, text]) => `small text ${what} “${text}”`);
}

/** In pictures no text lies over another or leaves the picture. */
export function drawings() {
  const complaints = [];
  for (const svg of document.querySelectorAll("main svg")) {
    if (!svg.checkVisibility() || svg.getBoundingClientRect().width === 0) continue;
    const name = svg.getAttribute("aria-labelledby") ?? svg.getAttribute("class") ?? "a picture";
    const frame = svg.getBoundingClientRect();
    const texts = [...svg.querySelectorAll("text")].filter((t) => t.checkVisibility() && t.textContent.trim());
    const boxes = texts.map((t) => ({ text: t.textContent.trim(), box: t.getBoundingClientRect() }));
    for (const { text, box } of boxes) {
      // The box of a line is higher than its letters.
      const room = box.height / 4;
      const out = box.left < frame.left - 1 || box.right > frame.right + 1 || box.top < frame.top - room || box.bottom > frame.bottom + room;
      if (out) complaints.push(`${name}: “${text}” leaves the picture`);
    }
    for (let a = 0; a < boxes.length; a += 1) {
      for (let b = a + 1; b < boxes.length; b += 1) {
        const [one, other] = [boxes[a].box, boxes[b].box];
        const wide = Math.min(one.right, other.right) - Math.max(one.left, other.left);
        const high = Math.min(one.bottom, other.bottom) - Math.max(one.top, other.top);
        // Boxes of lines hold the room between lines; letters meet only where a good part of them does.
        if (wide > 1.5 && high > Math.min(one.height, other.height) * 0.35) complaints.push(`${name}: “${boxes[a].text}” lies over “${boxes[b].text}”`);
      }
    }
  }
  return complaints.slice(0, 8);
}

/** Nothing of the page is a program, but for the few lines that fill in the day of access. Data for machines are none. */
export function programs() {
  const ours = (e) => e.type === "application/ld+json" || (e.src ?? "").endsWith("/assets/accessed.js");
  const scripts = [...document.querySelectorAll("script, iframe, object, embed")].filter((e) => !ours(e)).map((e) => `<${e.tagName.toLowerCase()}>`);
  const handlers = [...document.querySelectorAll("*")].flatMap((e) => [...e.attributes].filter((a) => a.name.startsWith("on")).map((a) => `${e.tagName} ${a.name}`));
  return [...scripts, ...handlers].map((what) => `a program on the page: ${what}`);
}

/** Every picture, style sheet and font came from the site and is there. */
export function anchors() {
  const broken = [...document.querySelectorAll('a[href^="#"]')].filter((a) => a.hash.length > 1 && !document.getElementById(decodeURIComponent(a.hash.slice(1))));
  return broken.map((a) => `a link to ${a.hash}, which is not on the page`);
}
