// The plan for a whole program, which loads this before the C library, comes from the environment:
//
//     WUBU_FAULT=fsync:2:5     the second fsync fails with EIO (5); with `5+` so do all after it;
//                              further calls may follow, each behind a comma
//     WUBU_CLOCK=-3600         each look at the clock finds it an hour before the last one
//     WUBU_CALLS=FILE          the names of the calls are noted there, one a line
#define _GNU_SOURCE
#include "FailingCalls.h"
#include <errno.h>
#include <fcntl.h>
#include <signal.h>
#include <stdarg.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <sys/syscall.h>
#include <time.h>
#include <unistd.h>

struct plan {
  char call[16];
  int number, outcome, goes_on, reached;
};
enum { MOST_PLANS = 4 };
static _Thread_local struct plan plans[MOST_PLANS];
static _Thread_local int planned;
static int notes = -1;
static long clock_step, clock_looks;

void failing_calls_also(const char *call, int number, int outcome) {
  if (planned == MOST_PLANS) abort();
  struct plan *plan = &plans[planned++];
  *plan = (struct plan){.number = number, .outcome = outcome};
  snprintf(plan->call, sizeof plan->call, "%s", call);
}

void failing_calls_plan(const char *call, int number, int outcome) {
  planned = 0;
  failing_calls_also(call, number, outcome);
}

void failing_calls_go_on(void) { plans[planned - 1].goes_on = 1; }

int failing_calls_end(void) {
  int reached = planned > 0;
  for (int each = 0; each < planned; each++) reached = reached && plans[each].reached;
  planned = 0;
  return reached;
}

static void note(const char *name) {
  if (notes < 0) return;
  char line[32];
  int length = snprintf(line, sizeof line, "%s\n", name);
  syscall(SYS_write, notes, line, length);
}

/// What is to become of a call: 0 where it goes on to the system as it is.
static int outcome(const char *name) {
  int decided = 0;
  note(name);
  for (int each = 0; each < planned; each++) {
    struct plan *plan = &plans[each];
    if (plan->number == 0 || strcmp(plan->call, name) != 0) continue;
    if (plan->number > 1) {
      plan->number--;
      continue;
    }
    plan->reached = 1;
    if (!plan->goes_on) plan->number = 0;
    if (decided == 0) decided = plan->outcome;
  }
  return decided;
}

static int is_kept(int file) {
  struct stat status;
  return fstat(file, &status) == 0 && (S_ISREG(status.st_mode) || S_ISDIR(status.st_mode));
}

static void die(void) { syscall(SYS_kill, getpid(), SIGKILL); }

/// Runs a system call, or lets it fail as planned.
static long run(int decided, long call, long a, long b, long c, long d, long e) {
  if (decided > 0) {
    errno = decided;
    return -1;
  }
  if (decided == FAILING_KILL_BEFORE) die();
  if (decided == FAILING_SHORT && (call == SYS_write || call == SYS_pread64) && c > 1) c = 1;
  long result = syscall(call, a, b, c, d, e);
  if (decided == FAILING_KILL_AFTER) die();
  return result;
}

ssize_t write(int file, const void *bytes, size_t count) {
  int decided = 0;
  if (is_kept(file)) decided = outcome("write");
  else note("say");
  return run(decided, SYS_write, file, (long)bytes, count, 0, 0);
}

ssize_t pread(int file, void *bytes, size_t count, off_t offset) {
  return run(outcome("pread"), SYS_pread64, file, (long)bytes, count, offset, 0);
}

int fsync(int file) { return run(outcome("fsync"), SYS_fsync, file, 0, 0, 0, 0); }

int ftruncate(int file, off_t length) {
  return run(outcome("ftruncate"), SYS_ftruncate, file, length, 0, 0, 0);
}

int flock(int file, int operation) {
  return run(outcome("flock"), SYS_flock, file, operation, 0, 0, 0);
}

int open(const char *path, int flags, ...) {
  va_list list;
  va_start(list, flags);
  mode_t mode = flags & O_CREAT ? va_arg(list, mode_t) : 0;
  va_end(list);
  // What only looks at the system is left alone.
  int isSystem = strncmp(path, "/proc/", 6) == 0 || strncmp(path, "/dev/", 5) == 0;
  return run(isSystem ? 0 : outcome("open"), SYS_openat, AT_FDCWD, (long)path, flags, mode, 0);
}

int rename(const char *from, const char *to) {
  return run(outcome("rename"), SYS_renameat2, AT_FDCWD, (long)from, AT_FDCWD, (long)to, 0);
}

int link(const char *from, const char *to) {
  return run(outcome("link"), SYS_linkat, AT_FDCWD, (long)from, AT_FDCWD, (long)to, 0);
}

int unlink(const char *path) {
  return run(outcome("unlink"), SYS_unlinkat, AT_FDCWD, (long)path, 0, 0, 0);
}

int mkdir(const char *path, mode_t mode) {
  return run(outcome("mkdir"), SYS_mkdirat, AT_FDCWD, (long)path, mode, 0, 0);
}

int fchmod(int file, mode_t mode) {
  return run(outcome("fchmod"), SYS_fchmod, file, mode, 0, 0, 0);
}

int clock_gettime(clockid_t clock, struct timespec *time) {
  int result = syscall(SYS_clock_gettime, clock, time);
  if (clock == CLOCK_REALTIME && clock_step != 0) time->tv_sec += clock_step * ++clock_looks;
  return result;
}

/// Reads the environment, where this is loaded into a whole program.
__attribute__((constructor)) static void begin(void) {
  const char *fault = getenv("WUBU_FAULT"), *step = getenv("WUBU_CLOCK"), *file = getenv("WUBU_CALLS");
  while (fault && *fault) {
    char name[16], more = 0;
    int number, outcome;
    if (sscanf(fault, "%15[a-z]:%d:%d%c", name, &number, &outcome, &more) < 3) abort();
    failing_calls_also(name, number, outcome);
    if (more == '+') failing_calls_go_on();
    fault = strchr(fault, ',');
    if (fault) fault++;
  }
  if (step) clock_step = atol(step);
  if (file) notes = syscall(SYS_openat, AT_FDCWD, file, O_WRONLY | O_CREAT | O_APPEND | O_CLOEXEC, 0600);
}
