"""The form of the store, release by release."""
