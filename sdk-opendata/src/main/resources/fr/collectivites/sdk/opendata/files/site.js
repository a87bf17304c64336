(function () {
  "use strict";
  var cards = Array.prototype.slice.call(document.querySelectorAll("article[data-find]"));
  var search = document.getElementById("find");
  var status = document.getElementById("status");
  var buttons = Array.prototype.slice.call(document.querySelectorAll(".themes button"));
  var theme = "";
  function plain(text) {
    return text.normalize("NFD").replace(/[\u0300-\u036f]/g, "").replace(/œ/g, "oe").replace(/’/g, "'").toLowerCase();
  }
  var texts = cards.map(function (card) { return plain(card.getAttribute("data-find")); });
  function show() {
    var words = plain(search.value).split(/\s+/).filter(Boolean);
    var count = 0;
    cards.forEach(function (card, i) {
      var inTheme = !theme || (" " + card.getAttribute("data-themes") + " ").indexOf(" " + theme + " ") >= 0;
      var fits = inTheme && words.every(function (word) { return texts[i].indexOf(word) >= 0; });
      card.hidden = !fits;
      count += fits ? 1 : 0;
    });
    var form = count === 0 ? "none" : count === 1 ? "one" : "many";
    status.textContent = status.getAttribute("data-" + form).replace("{count}", String(count));
  }
  buttons.forEach(function (button) {
    button.addEventListener("click", function () {
      theme = button.getAttribute("aria-pressed") === "true" ? "" : button.value;
      buttons.forEach(function (other) { other.setAttribute("aria-pressed", String(other.value === theme && theme !== "")); });
      show();
    });
  });
  search.addEventListener("input", show);
  // A link to a dataset must find it whatever was typed before.
  window.addEventListener("hashchange", function () { search.value = ""; theme = ""; buttons.forEach(function (b) { b.setAttribute("aria-pressed", "false"); }); show(); });
  document.getElementById("tools").hidden = false;
  show();
})();
