#include "publish/parallel.h"

#include <algorithm>
#include <atomic>
#include <system_error>
#include <thread>
#include <vector>

namespace publish {

void for_each_in_parallel(std::size_t count, std::size_t bytes,
                          const std::function<void(std::size_t)>& work) {
  // Starting a thread costs about as much as the digest of this many bytes.
  constexpr std::size_t kWorthAThread = std::size_t{2} * 1024 * 1024;
  constexpr std::size_t kMostThreads = 8;
  constexpr std::size_t kBatch = 16;
  std::atomic<std::size_t> next = 0;
  const auto run = [&] {
    while (true) {
      const std::size_t begin = next.fetch_add(kBatch);
      if (begin >= count) {
        return;
      }
      for (std::size_t i = begin; i < std::min(begin + kBatch, count); ++i) {
        work(i);
      }
    }
  };
  const std::size_t wanted = std::min(
      {bytes / kWorthAThread, kMostThreads, std::size_t{std::thread::hardware_concurrency()}});
  std::vector<std::thread> others;
  try {
    while (others.size() + 1 < wanted) {
      others.emplace_back(run);
    }
  } catch (const std::system_error&) {
    // The system allows no more threads; continue with those that started.
  }
  run();
  for (std::thread& other : others) {
    other.join();
  }
}

}  // namespace publish
