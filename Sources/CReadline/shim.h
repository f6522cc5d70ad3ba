// GNU readline, in a shape that Swift 6 accepts: each of its globals behind a small function.
// readline.h uses FILE without including stdio.h. signalfd is here because Glibc's module lacks it.
#pragma once
#include <errno.h>
#include <signal.h>
#include <stdio.h>
#include <string.h>
#include <sys/signalfd.h>
#include <termios.h>
#include <unistd.h>
#include <readline/history.h>
#include <readline/readline.h>

// readline's own rl_getc waits with no signal blocked, and a signal just then would kill the program.
static inline int readline_next_byte(FILE *stream) {
  unsigned char byte;
  ssize_t count;
  do
    count = read(fileno(stream), &byte, 1);
  while (count < 0 && errno == EINTR);
  return count == 1 ? byte : EOF;
}

// Ctrl-C and Ctrl-Z come as keys while a line is edited, in their order among the others. Were they
// signals at once, the terminal would throw away what was typed but not read yet.
static inline void readline_prepare_terminal(int meta) {
  struct termios mode;
  rl_prep_terminal(meta);
  if (tcgetattr(STDIN_FILENO, &mode) == 0) {
    mode.c_lflag &= ~ISIG;
    tcsetattr(STDIN_FILENO, TCSADRAIN, &mode);
  }
}

static inline int readline_interrupt(int count, int key) {
  (void)count, (void)key;
  return raise(SIGINT);
}

// The whole group stops, as it does on Ctrl-Z elsewhere: a shell waits for all of it.
static inline int readline_suspend(int count, int key) {
  (void)count, (void)key;
  return kill(0, SIGTSTP);
}

static inline void readline_bind(int key, rl_command_func_t *function) {
  if (key == _POSIX_VDISABLE) return;
  rl_bind_key_in_map(key, function, emacs_standard_keymap);
  rl_bind_key_in_map(key, function, vi_insertion_keymap);
  rl_bind_key_in_map(key, function, vi_movement_keymap);
}

static inline char *readline_no_file_names(const char *text, int state) {
  (void)text, (void)state;
  return NULL;
}

// Signals are ours, words end at spaces only, and no completion ever lists a directory.
static inline void readline_prepare(rl_completion_func_t *complete) {
  struct termios mode;
  rl_readline_name = "wubu";
  rl_catch_signals = 0;
  rl_catch_sigwinch = 0;
  rl_change_environment = 0;
  rl_getc_function = readline_next_byte;
  rl_prep_term_function = readline_prepare_terminal;
  rl_attempted_completion_function = complete;
  rl_completion_entry_function = readline_no_file_names;
  rl_basic_word_break_characters = " \t\n";
  rl_completer_word_break_characters = " \t\n";
  rl_completion_query_items = -1;
  rl_sort_completion_matches = 0;
  rl_initialize();
  if (tcgetattr(STDIN_FILENO, &mode) == 0) {
    readline_bind(mode.c_cc[VINTR], readline_interrupt);
    readline_bind(mode.c_cc[VSUSP], readline_suspend);
  }
}

// What is not found among the completions is not looked for among file names.
static inline void readline_end_completion(void) { rl_attempted_completion_over = 1; }

static inline const char *readline_line(void) { return rl_line_buffer ? rl_line_buffer : ""; }
static inline const char *readline_version(void) { return rl_library_version; }

static inline int readline_line_length(void) { return rl_end; }

// Puts the cursor behind what was typed, so that what is printed next does not overwrite it.
static inline void readline_go_to_end(void) {
  rl_point = rl_end;
  rl_redisplay();
}

// Takes the newest line of the history away again; how many there are is a variable, which Swift may not read.
static inline void readline_remove_last_line(void) {
  if (history_length > 0) free_history_entry(remove_history(history_length - 1));
}

// At the end of input readline ends the line itself, but only together with bracketed paste.
static inline int readline_ended_line(void) {
  const char *paste = rl_variable_value("enable-bracketed-paste");
  return paste && strcmp(paste, "on") == 0;
}
