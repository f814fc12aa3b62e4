// What of the served HTML (not of what scripts made of it) the policy forbids.
const done = arguments[arguments.length - 1];
fetch(location.pathname).then((answer) => answer.text()).then((html) => {
  const page = new DOMParser().parseFromString(html, "text/html");
  const found = [...page.querySelectorAll("script:not([src]), style, [style]")];
  for (const element of page.querySelectorAll("*")) {
    if (element.getAttributeNames().some((name) => name.startsWith("on"))) found.push(element);
  }
  done(found.map((element) => element.outerHTML));
}, (error) => done([String(error)]));
