"""The guide: questions and answers, offline."""
