"""What is wrong with a document that could be read all the same, in plain words."""
