// The program of an installation: its commands and their options. Everything that both programs
// share; a main names its installation and calls this.
#pragma once

#include "cases/case_type.hpp"

namespace kansli::apps {

// Runs the command of the line and returns the exit status: 0 done, 1 refused or failed with a
// message on stderr, 2 for a wrong use of the command line.
int run_program(cases::Installation installation, int argc, char** argv);

} // namespace kansli::apps
