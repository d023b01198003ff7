/* A disk that is full from a chosen call on: preloaded into a process, it lets calls that take space fail.

   FULL_DISK_FOLDER is the disk. FULL_DISK_CONTROL is a file with the number of calls that still succeed, or -1
   for all; each call counts it down, in whatever process it happens. The first write that fails writes half. */

#define _GNU_SOURCE
#include <dlfcn.h>
#include <errno.h>
#include <fcntl.h>
#include <limits.h>
#include <stdarg.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/file.h>
#include <sys/stat.h>
#include <sys/syscall.h>
#include <unistd.h>

#define REAL(type, name, ...) \
    static type (*real)(__VA_ARGS__); \
    if (!real) real = (type (*)(__VA_ARGS__)) dlsym(RTLD_NEXT, name)

static int on_disk(const char *path) {
    const char *folder = getenv("FULL_DISK_FOLDER");
    return folder && path && strncmp(path, folder, strlen(folder)) == 0;
}

static int open_on_disk(int descriptor) {
    char link[64], path[PATH_MAX];
    snprintf(link, sizeof link, "/proc/self/fd/%d", descriptor);
    ssize_t length = readlink(link, path, sizeof path - 1);
    if (length < 0) return 0;
    path[length] = 0;
    return on_disk(path);
}

/* Count a call: 1 where it may succeed, 0 where the disk is full, and -1 the first time that it is. */
static int has_room(void) {
    const char *control = getenv("FULL_DISK_CONTROL");
    int kept = errno, room = 1;
    int file = (int) syscall(SYS_openat, AT_FDCWD, control, O_RDWR, 0);
    if (file >= 0) {
        char text[32] = {0};
        flock(file, LOCK_EX);
        if (pread(file, text, sizeof text - 1, 0) > 0 && *text != '-') {
            long left = strtol(text, NULL, 10);
            room = left > 1 ? 1 : left == 1 ? -1 : 0;
            if (left > 0) {
                int length = snprintf(text, sizeof text, "%-20ld", left - 1);
                syscall(SYS_pwrite64, file, text, (size_t) length, 0L);
            }
        }
        syscall(SYS_close, file);
    }
    errno = kept;
    return room;
}

static int is_full(void) {
    if (has_room() == 1) return 0;
    errno = ENOSPC;
    return 1;
}

#define OPEN(name, before, given) \
    int name(before const char *path, int flags, ...) { \
        REAL(int, #name, before const char *, int, ...); \
        mode_t mode = 0; \
        if (flags & O_CREAT) { \
            va_list more; \
            va_start(more, flags); \
            mode = va_arg(more, mode_t); \
            va_end(more); \
            if (on_disk(path) && access(path, F_OK) != 0 && is_full()) return -1; \
        } \
        return real(given path, flags, mode); \
    }
#define FOLDER int folder,
#define GIVEN folder,
OPEN(open, , )
OPEN(open64, , )
OPEN(openat, FOLDER, GIVEN)
OPEN(openat64, FOLDER, GIVEN)

#define WRITE(name, place, given) \
    ssize_t name(int descriptor, const void *data, size_t size place) { \
        REAL(ssize_t, #name, int, const void *, size_t place); \
        int room = size && open_on_disk(descriptor) ? has_room() : 1; \
        if (room == -1 && size > 1) return real(descriptor, data, size / 2 given); \
        if (room != 1) { errno = ENOSPC; return -1; } \
        return real(descriptor, data, size given); \
    }
#define PLACE , off_t place
#define AT , place
WRITE(write, , )
WRITE(pwrite, PLACE, AT)
WRITE(pwrite64, PLACE, AT)

#define SYNC(name) \
    int name(int descriptor) { \
        REAL(int, #name, int); \
        return open_on_disk(descriptor) && is_full() ? -1 : real(descriptor); \
    }
SYNC(fsync)
SYNC(fdatasync)

int rename(const char *old, const char *new) {
    REAL(int, "rename", const char *, const char *);
    return on_disk(new) && is_full() ? -1 : real(old, new);
}

int mkdir(const char *path, mode_t mode) {
    REAL(int, "mkdir", const char *, mode_t);
    return on_disk(path) && access(path, F_OK) != 0 && is_full() ? -1 : real(path, mode);
}
