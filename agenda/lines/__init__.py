"""What each line offers: dates that speak or do not, words that hint, the pieces it is made of."""
