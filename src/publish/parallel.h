#pragma once

#include <cstddef>
#include <functional>

namespace publish {

// Calls `work(i)` for each i below `count`, on several threads if there is enough to do. `bytes`
// estimates the total work. Calls of `work` must not touch each other's data.
void for_each_in_parallel(std::size_t count, std::size_t bytes,
                          const std::function<void(std::size_t)>& work);

}  // namespace publish
