// Runs before the first paint, so that a dark window never flashes light. The app takes over as soon as it is loaded.
(() => {
  let wanted = "system";
  try {
    wanted = localStorage.getItem("variorum.theme") ?? "system";
  } catch {
    // Storage may be closed to us; the system's theme is then the right one.
  }
  const isDark = wanted === "dark" || (wanted !== "light" && matchMedia("(prefers-color-scheme: dark)").matches);
  document.documentElement.dataset.theme = isDark ? "dark" : "light";
})();
