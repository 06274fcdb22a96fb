"""What we know of words: names, and words that say nothing by themselves."""
