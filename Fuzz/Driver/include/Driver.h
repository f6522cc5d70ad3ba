#pragma once
#include <stddef.h>
#include <stdint.h>

/// Runs the fuzzer, which comes with the toolchain, over a function that takes bytes.
int LLVMFuzzerRunDriver(int *argc, char ***argv, int (*try_one)(const uint8_t *bytes, size_t count));
