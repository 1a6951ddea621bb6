// Fails, or kills the program, at one call that touches a file below one folder. Loaded by LD_PRELOAD; the tests
// compile it. It counts the calls of all threads: the library is told which one to spoil.
//
//   FAULT_FOLDER   only calls on files below it count
//   FAULT_COUNT    a file that receives the number of calls, when the program ends by itself
//   FAULT_AT       the number of the call, from 1; none for a run without a fault
//   FAULT_KIND     kill-before, kill-after, half (write half of it, then kill), or a number: the errno to fail with;
//                  or cut: the power goes before the call, or behind the last one where there are fewer. Then each file
//                  that was written and not flushed is empty, as on a file system that writes names before contents.
#define _GNU_SOURCE
#include <dlfcn.h>
#include <errno.h>
#include <fcntl.h>
#include <limits.h>
#include <pthread.h>
#include <signal.h>
#include <stdarg.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <sys/syscall.h>
#include <unistd.h>

static long calls, chosen;
static const char *folder, *kind, *counted;

__attribute__((constructor)) static void start(void) {
  folder = getenv("FAULT_FOLDER");
  kind = getenv("FAULT_KIND");
  counted = getenv("FAULT_COUNT");
  const char *at = getenv("FAULT_AT");
  chosen = at ? atol(at) : 0;
}

// The files that were written and not flushed, each held open.
static struct { dev_t device; ino_t inode; int file; } dirty[4096];
static int dirty_count;
static pthread_mutex_t dirty_lock = PTHREAD_MUTEX_INITIALIZER;

static int find_dirty(const struct stat *status) {
  for (int i = 0; i < dirty_count; i++)
    if (dirty[i].device == status->st_dev && dirty[i].inode == status->st_ino) return i;
  return -1;
}

static void mark_dirty(int file) {
  struct stat status;
  if (!kind || strcmp(kind, "cut") || fstat(file, &status) || !S_ISREG(status.st_mode)) return;
  pthread_mutex_lock(&dirty_lock);
  if (find_dirty(&status) < 0) {
    if (dirty_count == sizeof dirty / sizeof *dirty) abort();
    dirty[dirty_count].device = status.st_dev;
    dirty[dirty_count].inode = status.st_ino;
    dirty[dirty_count].file = fcntl(file, F_DUPFD_CLOEXEC, 0);
    if (dirty[dirty_count++].file < 0) abort();
  }
  pthread_mutex_unlock(&dirty_lock);
}

static void forget_dirty(int file, int all) {
  struct stat status;
  if (!dirty_count || fstat(file, &status)) return;
  pthread_mutex_lock(&dirty_lock);
  for (int i = all ? dirty_count - 1 : find_dirty(&status); i >= 0; i = all ? i - 1 : -1) {
    syscall(SYS_close, dirty[i].file);
    dirty[i] = dirty[--dirty_count];
  }
  pthread_mutex_unlock(&dirty_lock);
}

static void cut(void) {
  pthread_mutex_lock(&dirty_lock);
  for (int i = 0; i < dirty_count; i++) syscall(SYS_ftruncate, dirty[i].file, 0);
  pthread_mutex_unlock(&dirty_lock);
}

__attribute__((destructor)) static void end(void) {
  char text[32];
  if (kind && !strcmp(kind, "cut")) cut();
  if (!counted) return;
  long file = syscall(SYS_openat, AT_FDCWD, counted, O_WRONLY | O_CREAT | O_TRUNC, 0666);
  if (file < 0) return;
  syscall(SYS_write, file, text, snprintf(text, sizeof text, "%ld\n", calls));
  syscall(SYS_close, file);
}

// Relative paths begin in the folder: the tests start the program there.
static int is_path_inside(const char *path) {
  return folder && path && (path[0] != '/' || strncmp(path, folder, strlen(folder)) == 0);
}

static int is_file_inside(int descriptor) {
  char link[64], path[PATH_MAX];
  if (!folder || descriptor < 3) return 0;
  snprintf(link, sizeof link, "/proc/self/fd/%d", descriptor);
  ssize_t length = syscall(SYS_readlinkat, AT_FDCWD, link, path, sizeof path - 1);
  if (length <= 0) return 0;
  path[length] = 0;
  return path[0] == '/' && is_path_inside(path);
}

static int is_inside(int directory, const char *path) {
  if (path && path[0] == '/') return is_path_inside(path);
  return directory == AT_FDCWD ? is_path_inside(path) : is_file_inside(directory);
}

static void die(void) {
  if (!strcmp(kind, "cut")) cut();
  syscall(SYS_kill, syscall(SYS_getpid), SIGKILL);
  for (;;) pause();
}

static int is_chosen(int inside) { return inside && __atomic_add_fetch(&calls, 1, __ATOMIC_SEQ_CST) == chosen; }

#define FAULTY(inside, call)                                      \
  do {                                                            \
    int now = is_chosen(inside);                                  \
    if (now && atoi(kind)) { errno = atoi(kind); return -1; }     \
    if (now && strcmp(kind, "kill-after")) die();                 \
    long result = (call);                                         \
    if (now) die();                                               \
    return result;                                                \
  } while (0)

// What stands below is called by the program instead of the C library's functions.
static int faulty_open(int directory, const char *path, int flags, mode_t mode) {
  int inside = is_inside(directory, path), now = is_chosen(inside);
  if (now && atoi(kind)) { errno = atoi(kind); return -1; }
  if (now && strcmp(kind, "kill-after")) die();
  long file = syscall(SYS_openat, directory, path, flags, mode);
  if (now) die();
  if (inside && file >= 0 && flags & O_TRUNC) mark_dirty(file);
  return file;
}

static ssize_t faulty_write(int file, const void *bytes, size_t length, off_t offset, int has_offset) {
  int inside = is_file_inside(file), now = is_chosen(inside);
  if (now && atoi(kind)) { errno = atoi(kind); return -1; }
  if (now && (!strcmp(kind, "kill-before") || !strcmp(kind, "cut"))) die();
  if (inside) mark_dirty(file);
  if (now && !strcmp(kind, "half")) length /= 2;
  ssize_t result = has_offset ? syscall(SYS_pwrite64, file, bytes, length, offset) : syscall(SYS_write, file, bytes, length);
  if (now) die();
  return result;
}

#define MODE(flags) mode_t mode = 0; if ((flags) & O_CREAT) { va_list list; va_start(list, flags); mode = va_arg(list, mode_t); va_end(list); }

int open(const char *path, int flags, ...) { MODE(flags) return faulty_open(AT_FDCWD, path, flags, mode); }
int open64(const char *path, int flags, ...) { MODE(flags) return faulty_open(AT_FDCWD, path, flags, mode); }
int openat(int directory, const char *path, int flags, ...) { MODE(flags) return faulty_open(directory, path, flags, mode); }
int openat64(int directory, const char *path, int flags, ...) { MODE(flags) return faulty_open(directory, path, flags, mode); }
ssize_t read(int file, void *bytes, size_t length) { FAULTY(is_file_inside(file), syscall(SYS_read, file, bytes, length)); }
ssize_t pread(int file, void *bytes, size_t length, off_t at) { FAULTY(is_file_inside(file), syscall(SYS_pread64, file, bytes, length, at)); }
ssize_t pread64(int file, void *bytes, size_t length, off_t at) { FAULTY(is_file_inside(file), syscall(SYS_pread64, file, bytes, length, at)); }
ssize_t getdents64(int file, void *bytes, size_t length) { FAULTY(is_file_inside(file), syscall(SYS_getdents64, file, bytes, length)); }
ssize_t write(int file, const void *bytes, size_t length) { return faulty_write(file, bytes, length, 0, 0); }
ssize_t pwrite(int file, const void *bytes, size_t length, off_t at) { return faulty_write(file, bytes, length, at, 1); }
ssize_t pwrite64(int file, const void *bytes, size_t length, off_t at) { return faulty_write(file, bytes, length, at, 1); }
int rename(const char *from, const char *to) { FAULTY(is_path_inside(to), syscall(SYS_renameat2, AT_FDCWD, from, AT_FDCWD, to, 0)); }
int renameat2(int a, const char *from, int b, const char *to, unsigned flags) { FAULTY(is_inside(b, to), syscall(SYS_renameat2, a, from, b, to, flags)); }
int link(const char *from, const char *to) { FAULTY(is_path_inside(to), syscall(SYS_linkat, AT_FDCWD, from, AT_FDCWD, to, 0)); }
int unlink(const char *path) { FAULTY(is_path_inside(path), syscall(SYS_unlinkat, AT_FDCWD, path, 0)); }
int unlinkat(int directory, const char *path, int flags) { FAULTY(is_inside(directory, path), syscall(SYS_unlinkat, directory, path, flags)); }
int rmdir(const char *path) { FAULTY(is_path_inside(path), syscall(SYS_unlinkat, AT_FDCWD, path, AT_REMOVEDIR)); }
int mkdir(const char *path, mode_t mode) { FAULTY(is_path_inside(path), syscall(SYS_mkdirat, AT_FDCWD, path, mode)); }
static long truncated(int file, off_t length) { if (is_file_inside(file)) mark_dirty(file); return syscall(SYS_ftruncate, file, length); }
static long flushed(int file, long call, int all) { long result = syscall(call, file); if (result == 0) forget_dirty(file, all); return result; }

int ftruncate(int file, off_t length) { FAULTY(is_file_inside(file), truncated(file, length)); }
int ftruncate64(int file, off_t length) { FAULTY(is_file_inside(file), truncated(file, length)); }
int fsync(int file) { FAULTY(is_file_inside(file), flushed(file, SYS_fsync, 0)); }
int syncfs(int file) { FAULTY(is_file_inside(file), flushed(file, SYS_syncfs, 1)); }

// .NET looks functions of libc up by name, and would find the C library's own.
void *dlsym(void *library, const char *name) {
  static const struct { const char *name; void *function; } ours[] = {
      {"open", open}, {"openat", openat}, {"read", read}, {"getdents64", getdents64}, {"renameat2", renameat2}, {"link", link},
      {"fsync", fsync}, {"syncfs", syncfs},
  };
  static void *(*real)(void *, const char *);
  for (size_t i = 0; i < sizeof ours / sizeof *ours; i++)
    if (strcmp(name, ours[i].name) == 0) return ours[i].function;
  if (!real) real = dlvsym(RTLD_NEXT, "dlsym", "GLIBC_2.34");
  if (!real) real = dlvsym(RTLD_NEXT, "dlsym", "GLIBC_2.17");
  if (!real) real = dlvsym(RTLD_NEXT, "dlsym", "GLIBC_2.2.5");
  return real(library, name);
}
