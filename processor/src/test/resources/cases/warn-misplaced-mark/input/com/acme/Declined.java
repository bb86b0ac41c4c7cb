package com.acme;

class Declined extends Exception {
  static class Above extends Exception {
    final String card;

    Above(@CardNumber String card) {
      this.card = card;
    }
  }

  static class Below extends Above {
    Below(@CardNumber String card) {
      super(card);
    }
  }

  private final String number;

  Declined(
      @CardNumber String card) { // expect: misplaced-mark
    this.number = card;
  }

  Declined(
      @SuppressWarnings("telltale:misplaced-mark") @CardNumber String card, int attempt) {
    this.number = card.substring(attempt);
  }
}
