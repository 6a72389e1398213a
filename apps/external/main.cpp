// The external installation: cases that citizens, companies and their agents start.
#include "common/program.hpp"

int main(int argc, char** argv) {
    return kansli::apps::run_program(kansli::cases::Installation::external, argc, argv);
}
