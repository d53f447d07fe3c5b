#include "disk/clock.h"

#include <fcntl.h>
#include <unistd.h>

#include <cstddef>
#include <ctime>

#include "disk/descriptor.h"

namespace disk {

namespace {

std::int64_t time_of(clockid_t clock) {
  constexpr std::int64_t kSecond = 1'000'000'000;
  timespec time{};
  ::clock_gettime(clock, &time);
  return static_cast<std::int64_t>(time.tv_sec) * kSecond + time.tv_nsec;
}

std::string boot_id() {
  constexpr std::size_t kMost = 64;
  const Descriptor file(::open("/proc/sys/kernel/random/boot_id", O_RDONLY | O_CLOEXEC));
  std::string text(kMost, '\0');
  const ssize_t got = file.open() ? ::read(file.get(), text.data(), text.size()) : 0;
  text.resize(got > 0 ? static_cast<std::size_t>(got) : 0);
  return text.substr(0, text.find('\n'));
}

}  // namespace

std::int64_t now() { return time_of(CLOCK_REALTIME); }

Clock read_clock() {
  const std::int64_t time = now();
  return {.time = time, .offset = time - time_of(CLOCK_BOOTTIME), .start = boot_id()};
}

}  // namespace disk
