// The function itself is in the library that `-sanitize=fuzzer` links.
