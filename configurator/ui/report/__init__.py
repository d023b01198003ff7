"""The report for support: what this program is, where it runs, what it did; nothing secret."""
