#pragma once

#include <cstddef>
#include <functional>

namespace publish {

// Calls `work(i)` for each i below `count`, on as many threads as help where there is much to do;
// `bytes` is a guess of how much that is. `work` may not touch what another call of it changes.
void for_each_in_parallel(std::size_t count, std::size_t bytes,
                          const std::function<void(std::size_t)>& work);

}  // namespace publish
