"""Text and a day of publication to days and hours."""
