"""What formats share: the vocabularies that feeds are written in, and how bytes become them."""
