// Fills in the day of access in citations. Without it the reader sees YYYY-MM-DD and writes the day.
(() => {
  const now = new Date();
  const two = (n) => String(n).padStart(2, "0");
  const day = `${now.getFullYear()}-${two(now.getMonth() + 1)}-${two(now.getDate())}`;
  for (const slot of document.querySelectorAll("[data-accessed]")) slot.textContent = day;
})();
