/// System calls on files that can be made to fail, each at a chosen call.
///
/// Where this is linked in, or loaded before the C library, its functions stand in the place of the
/// library's own. They pass everything on to the system, until a plan says otherwise; a plan holds for
/// the thread that made it.
#pragma once

/// Instead of an error number: the system takes one byte only, or the process is killed before or
/// after the call.
enum { FAILING_SHORT = -1, FAILING_KILL_BEFORE = -2, FAILING_KILL_AFTER = -3 };

/// Lets the call of a name (`write`, `fsync`, ...) fail, the `number`th from now on, counted from 1.
void failing_calls_plan(const char *call, int number, int outcome);

/// The same beside what is planned already; four calls at most.
void failing_calls_also(const char *call, int number, int outcome);

/// Lets all calls from the one planned last on fail in the same way.
void failing_calls_go_on(void);

/// Forgets the plan; whether all planned calls were reached.
int failing_calls_end(void);
