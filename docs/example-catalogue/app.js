/* Copyright The Telltale Authors. SPDX-License-Identifier: Apache-2.0 */
(() => {
  "use strict";

  const root = document.documentElement;
  root.classList.add("js");

  // Colours: stored where the browser allows it; a file may have no store.
  const themes = ["automatic", "light", "dark"];
  const store = {
    get() {
      try {
        return localStorage.getItem("telltale-theme");
      } catch {
        return null;
      }
    },
    set(theme) {
      try {
        localStorage.setItem("telltale-theme", theme);
      } catch {
        // It holds for this page only.
      }
    },
  };

  function paint(theme) {
    if (theme === "light" || theme === "dark") {
      root.dataset.theme = theme;
    } else {
      delete root.dataset.theme;
    }
  }

  paint(store.get());

  function themeButton() {
    const button = document.getElementById("theme");
    let theme = themes.includes(store.get()) ? store.get() : "automatic";
    const say = () => {
      button.textContent = "Colours: " + theme;
    };
    say();
    button.hidden = false;
    button.addEventListener("click", () => {
      theme = themes[(themes.indexOf(theme) + 1) % themes.length];
      store.set(theme);
      paint(theme);
      say();
    });
  }

  function copyButtons() {
    for (const button of document.querySelectorAll(".copy")) {
      if (!navigator.clipboard) {
        continue;
      }
      button.hidden = false;
      button.addEventListener("click", async () => {
        try {
          await navigator.clipboard.writeText(button.previousElementSibling.textContent);
          button.textContent = "Copied";
        } catch {
          button.textContent = "Select it, please";
        }
        setTimeout(() => {
          button.textContent = "Copy";
        }, 1500);
      });
    }
  }

  // An error of the list. Its words are read when somebody looks for one, as reading a thousand takes time.
  class Row {
    #names;
    #text;
    #sets;

    constructor(row, names) {
      this.row = row;
      this.#names = names;
    }

    get text() {
      this.#text ??= (this.row.textContent + " " + this.row.dataset.more).toLowerCase();
      return this.#text;
    }

    get sets() {
      this.#sets ??= this.#names.map((name) => new Set(this.#values(name)));
      return this.#sets;
    }

    // What the page shows anyway does not stand in an attribute of each row as well.
    #values(name) {
      switch (name) {
        case "domain":
          return [this.row.closest("section").dataset.domain];
        case "module":
          return this.row.querySelector(".module").textContent.split(", ");
        default:
          return this.row.dataset[name].split("\n");
      }
    }
  }

  // The list. What is searched for stands in the fragment of the address, so that it can be linked and found again by
  // the back button, from a file too. A fragment without "=" is the anchor of an error.
  function list(form) {
    // A list without any word about retries has no filter for them.
    const names = ["q", "domain", "status", "module", "retry", "data"].filter((name) =>
      document.getElementById(name),
    );
    const fields = names.map((name) => document.getElementById(name));
    const sections = [...document.querySelectorAll(".domain")].map((section) => ({
      section,
      tally: section.querySelector(".tally"),
      rows: [...section.querySelectorAll("li")].map((row) => new Row(row, names.slice(1))),
    }));
    const plain = document.querySelector(".plain");
    const nothing = document.getElementById("nothing");
    const count = document.getElementById("count");
    const total = sections.reduce((sum, section) => sum + section.rows.length, 0);

    function show() {
      const words = fields[0].value.toLowerCase().split(/\s+/).filter(Boolean);
      const wanted = fields.slice(1).map((field) => field.value);
      let shown = 0;
      for (const { section, tally, rows } of sections) {
        const before = shown;
        let first = true;
        for (const entry of rows) {
          const fits =
            words.every((word) => entry.text.includes(word)) &&
            wanted.every((value, i) => value === "" || entry.sets[i].has(value));
          entry.row.hidden = !fits;
          entry.row.classList.toggle("first", fits && first);
          if (fits) {
            first = false;
            shown++;
          }
        }
        section.hidden = first;
        tally.textContent = shown - before === rows.length ? rows.length : shown - before + " of " + rows.length;
      }
      const all = words.length === 0 && wanted.every((value) => value === "");
      if (plain) {
        plain.hidden = !all;
      }
      nothing.hidden = shown > 0 || total === 0;
      count.textContent = (all ? "" : shown + " of ") + total + (total === 1 ? " error" : " errors");
    }

    function fragment() {
      const state = new URLSearchParams();
      fields.forEach((field, i) => {
        if (field.value.trim() !== "") {
          state.set(names[i], field.value);
        }
      });
      return String(state);
    }

    function read() {
      const text = location.hash.slice(1);
      const state = new URLSearchParams(text.includes("=") ? text : "");
      fields.forEach((field, i) => {
        field.value = state.get(names[i]) ?? "";
        if (field.selectedIndex === -1) {
          field.selectedIndex = 0;
        }
      });
      show();
      const target = text.includes("=") ? null : document.getElementById(text);
      if (target) {
        target.scrollIntoView();
      }
    }

    function keep(push) {
      const next = fragment();
      if (next !== location.hash.slice(1)) {
        const address = next === "" ? location.pathname + location.search : "#" + next;
        history[push ? "pushState" : "replaceState"](null, "", address);
      }
    }

    let typing = false;
    fields[0].addEventListener("input", () => {
      show();
      // One step back for one search, not for each letter.
      keep(!typing);
      typing = true;
    });
    fields[0].addEventListener("blur", () => {
      typing = false;
    });
    for (const field of fields.slice(1)) {
      field.addEventListener("change", () => {
        show();
        keep(true);
      });
    }
    function clear() {
      fields.forEach((field) => {
        field.value = "";
      });
      show();
      keep(true);
      fields[0].focus();
    }
    nothing.querySelector("button").addEventListener("click", clear);
    form.addEventListener("submit", (event) => event.preventDefault());
    window.addEventListener("popstate", read);
    window.addEventListener("hashchange", read);
    keys(fields[0], clear, () => fields.some((field) => field.value !== ""));
    read();
  }

  // "/" leads to the search, arrows through the list, Escape back to all of it.
  function keys(search, clear, filtered) {
    const links = () => [...document.querySelectorAll(".domain:not([hidden]) li:not([hidden]) .name")];
    document.addEventListener("keydown", (event) => {
      const active = document.activeElement;
      if (event.key === "/" && !event.ctrlKey && !event.metaKey && !active.matches("input, select")) {
        event.preventDefault();
        search.focus();
        search.select();
      } else if (event.key === "Escape" && !event.defaultPrevented && filtered()) {
        event.preventDefault();
        clear();
      } else if (event.key === "ArrowDown" || event.key === "ArrowUp") {
        const all = links();
        const at = all.indexOf(active);
        if (active !== search && at < 0) {
          return;
        }
        event.preventDefault();
        const next = at + (event.key === "ArrowDown" ? 1 : -1);
        (next < 0 ? search : all[Math.min(next, all.length - 1)])?.focus();
      }
    });
  }

  document.addEventListener("DOMContentLoaded", () => {
    themeButton();
    copyButtons();
    const form = document.querySelector(".filters");
    if (form) {
      list(form);
    }
  });
})();
