// The spacing of text that WCAG 1.4.12 wants a page to bear, or none again.
if (!window.spacedSheet) {
  window.spacedSheet = new CSSStyleSheet();
  window.spacedSheet.replaceSync(`
    * { line-height: 1.5 !important; letter-spacing: 0.12em !important; word-spacing: 0.16em !important; }
    p { margin-block-end: 2em !important; }
  `);
}
const others = [...document.adoptedStyleSheets].filter((sheet) => sheet !== window.spacedSheet);
document.adoptedStyleSheets = arguments[0] ? [...others, window.spacedSheet] : others;
