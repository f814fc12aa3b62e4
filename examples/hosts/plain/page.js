// The page's own script: it tells the answer in the page's own words.
const headline = document.querySelector("#headline");

document.addEventListener("session-advisor-report", ({ detail }) => {
  headline.textContent = detail.headline;
});
