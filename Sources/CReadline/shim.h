// GNU readline, in a shape that Swift 6 accepts. readline.h uses FILE without including stdio.h.
#pragma once
#include <stdio.h>
#include <readline/history.h>
#include <readline/readline.h>
