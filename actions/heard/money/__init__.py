"""What a message tells of money: sums, pay, what the calculator hears."""
