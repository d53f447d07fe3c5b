#include "runtimes.h"

#include <fstream>
#include <iterator>
#include <stdexcept>

namespace cases {

namespace fs = std::filesystem;

Runtimes::Runtimes(const fs::path& directory) : directory_(directory) {
  if (!fs::exists(directory)) {
    return;
  }
  for (const auto& entry : fs::directory_iterator(directory)) {
    std::ifstream file(entry.path(), std::ios::binary);
    files_[entry.path().filename().string()].text = {std::istreambuf_iterator<char>(file), {}};
  }
}

std::optional<std::string> Runtimes::find(const std::string& name) {
  const std::lock_guard lock(mutex_);
  const auto found = files_.find(name);
  return found == files_.end() ? std::nullopt : std::optional(found->second.text);
}

bool Runtimes::update(const std::string& name, const std::string& text) {
  const std::lock_guard lock(mutex_);
  File& kept = files_[name];
  if (kept.updated || kept.text == text) {
    kept.updated = true;
    return kept.text == text;
  }
  kept = {text, true};
  std::ofstream file(directory_ / name, std::ios::binary);
  file << text;
  if (!file.flush()) {
    throw std::runtime_error("cannot write " + (directory_ / name).string());
  }
  return true;
}

}  // namespace cases
