// The internal installation: support cases that employees of the municipal group start.
#include "common/program.hpp"

int main(int argc, char** argv) {
    return kansli::apps::run_program(kansli::cases::Installation::internal, argc, argv);
}
