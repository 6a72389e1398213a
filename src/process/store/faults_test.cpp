// What stands before the functions of the libraries; see test_faults.hpp. In the test program
// itself, since only what is linked first stands before the rest.
#include "process/store/test_faults.hpp"

#include <dlfcn.h>
#include <sys/socket.h>
#include <unistd.h>

#include <atomic>
#include <cerrno>
#include <csignal>

namespace kansli::process {

namespace {

std::atomic<Fault> caused{Fault::none};
std::atomic<int> left{0};
std::atomic<bool> struck{false};

// True at the n-th call since cause().
bool is_now() {
    if (left.fetch_sub(1) != 1) return false;
    struck = true;
    return true;
}

// The function that would have been called without this one.
template <class Function>
Function* next(const char* name) {
    return reinterpret_cast<Function*>(dlsym(RTLD_NEXT, name));
}

} // namespace

void cause(Fault fault, int n) {
    caused = Fault::none;
    struck = false;
    left = n;
    caused = fault;
}

bool was_struck() { return struck; }

void pass_kill_point() {
    if (caused == Fault::killed && is_now()) kill(getpid(), SIGKILL);
}

} // namespace kansli::process

extern "C" {

using kansli::process::Fault;

int sqlite3_step(void* statement) {
    static auto* const real = kansli::process::next<int(void*)>("sqlite3_step");
    kansli::process::pass_kill_point();
    return real(statement);
}

int PQsendQueryPrepared(
    void* connection,
    const char* name,
    int count,
    const char* const* values,
    const int* lengths,
    const int* formats,
    int result_format
) {
    static auto* const real =
        kansli::process::next<decltype(PQsendQueryPrepared)>("PQsendQueryPrepared");
    kansli::process::pass_kill_point();
    return real(connection, name, count, values, lengths, formats, result_format);
}

ssize_t pwrite64(int file, const void* bytes, size_t size, off64_t at) {
    static auto* const real = kansli::process::next<decltype(pwrite64)>("pwrite64");
    kansli::process::pass_kill_point();
    if (kansli::process::caused == Fault::disk_full &&
        (kansli::process::is_now() || kansli::process::struck)) {
        errno = ENOSPC;
        return -1;
    }
    return real(file, bytes, size, at);
}

int fdatasync(int file) {
    static auto* const real = kansli::process::next<decltype(fdatasync)>("fdatasync");
    kansli::process::pass_kill_point();
    return real(file);
}

ssize_t send(int socket, const void* bytes, size_t size, int flags) {
    static auto* const real = kansli::process::next<decltype(send)>("send");
    kansli::process::pass_kill_point();
    const auto fault = kansli::process::caused.load();
    if (fault == Fault::cut_off && kansli::process::is_now()) shutdown(socket, SHUT_RDWR);
    const auto sent = real(socket, bytes, size, flags);
    if (fault == Fault::unheard && kansli::process::is_now()) shutdown(socket, SHUT_RDWR);
    return sent;
}

} // extern "C"
