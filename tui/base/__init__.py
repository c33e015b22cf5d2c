"""What all may use: errors for people, the characters a text may hold, where our files lie."""
