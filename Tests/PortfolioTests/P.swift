// Filled with the first tests of the portfolio.
