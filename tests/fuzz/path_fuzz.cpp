#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

#include <array>
#include <cstddef>
#include <cstdint>
#include <cstdlib>
#include <filesystem>
#include <fstream>
#include <string>
#include <string_view>

#include "base/check.h"
#include "disk/open_below.h"
#include "disk/path.h"

namespace {

namespace fs = std::filesystem;

// A root full of links that lead up, outside, in cycles, nowhere and to their siblings, and an
// outside directory with a file. Deleted at the end.
class Farm {
 public:
  Farm() {
    std::string name = (fs::temp_directory_path() / "secretgen-fuzz-XXXXXX").string();
    SG_CHECK(::mkdtemp(name.data()) != nullptr, "there is a scratch directory");
    top_ = fs::canonical(name);
    fs::create_directories(top_ / "outside/d");
    std::ofstream(top_ / "outside/f") << "outside";
    fs::path at = top_ / "root";
    std::string up = "..";
    for (int depth = 0; depth < 3; ++depth) {
      fs::create_directories(at / "d");
      std::ofstream(at / "f") << "inside";
      fs::create_symlink(up + "/outside", at / "out");
      fs::create_symlink("..", at / "up");
      fs::create_symlink("self", at / "self");
      fs::create_symlink("d", at / "down");
      fs::create_symlink("f", at / "file");
      fs::create_symlink("none", at / "nothing");
      fs::create_symlink(top_ / "outside", at / "whole");
      fs::create_symlink(".", at / "here");
      at /= "d";
      up += "/..";
    }
    root_ = ::open((top_ / "root").c_str(), O_RDONLY | O_DIRECTORY | O_CLOEXEC);
  }
  Farm(const Farm&) = delete;
  Farm& operator=(const Farm&) = delete;
  ~Farm() {
    std::error_code ignored;
    fs::remove_all(top_, ignored);
  }
  [[nodiscard]] int root() const { return root_; }
  [[nodiscard]] std::string path() const { return (top_ / "root").string(); }

 private:
  fs::path top_;
  int root_ = -1;
};

// Small bytes select meaningful parts, others are literal.
std::string path_of(const std::uint8_t* data, std::size_t size) {
  constexpr std::array<std::string_view, 16> kParts{
      "d",     "f",    "out", "up", "self", "down", "file", "nothing",
      "whole", "here", "..",  ".",  "/",    "none", "root", ""};
  std::string path;
  for (std::size_t i = 0; i < size; ++i) {
    if (data[i] < kParts.size()) {
      path += path.empty() ? "" : "/";
      path += kParts[data[i]];
    } else {
      path += static_cast<char>(data[i]);
    }
  }
  return path;
}

struct Opened {
  bool open = false;
  ino_t number = 0;
};

Opened open_and_check(const Farm& farm, const std::string& path, disk::Resolution resolution) {
  const disk::Descriptor file =
      disk::open_below(farm.root(), path, O_RDONLY | O_NONBLOCK | O_CLOEXEC, resolution);
  if (!file.open()) {
    return {};
  }
  const std::string where =
      fs::read_symlink("/proc/self/fd/" + std::to_string(file.get())).string();
  SG_CHECK(where == farm.path() || where.starts_with(farm.path() + "/"),
           "what was opened is beneath the root");
  struct stat status {};
  SG_CHECK(::fstat(file.get(), &status) == 0, "an open file has a status");
  SG_CHECK(where.size() <= farm.path().size() + 1 + path.size(), "no link was followed");
  return {.open = true, .number = status.st_ino};
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  static const Farm kFarm;
  const std::string path = path_of(data, size);
  const Opened kernel = open_and_check(kFarm, path, disk::Resolution::Kernel);
  const Opened by_component = open_and_check(kFarm, path, disk::Resolution::ByComponent);
  if (disk::is_below(path)) {
    SG_CHECK(kernel.open == by_component.open && kernel.number == by_component.number,
             "both ways lead to the same file");
  }
  return 0;
}
