// Where on the page (not in the window) the elements are.
return [...document.querySelectorAll(arguments[0])]
  .filter((element) => element.checkVisibility())
  .map((element) => {
    const { left, top, width, height } = element.getBoundingClientRect();
    const place = [left + scrollX, top + scrollY, width, height].map((length) => Math.round(length * 10));
    return { id: element.id, place };
  });
