"""The article in a web page: its text, and what the page says about it."""
