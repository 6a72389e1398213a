// Faults at the n-th thing that a process asks of its surroundings: a statement, a write to a
// file, a sync, a message to PostgreSQL. This test program stands before the functions of SQLite,
// libpq and the C library that do these, so that what runs is what an installation runs.
#pragma once

namespace kansli::process {

enum class Fault {
    none,
    killed,    // kill -9
    cut_off,   // the connection to PostgreSQL breaks before a message is sent
    unheard,   // and after it is sent: what it asked for is done, and nobody hears of it
    disk_full, // from that write on
};

// Before the n-th of them, counted from 1. None is left from before.
void cause(Fault fault, int n);

// Whether the fault has come.
bool was_struck();

// A place of the test's own that counts, too.
void pass_kill_point();

} // namespace kansli::process
