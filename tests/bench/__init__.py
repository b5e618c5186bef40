"""Speeds, each measured in one run with what it is compared to; ``make bench`` runs them all."""
