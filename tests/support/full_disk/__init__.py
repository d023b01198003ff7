"""The program on a disk that becomes full at a chosen call; `full_disk.c` is the disk."""
