#pragma once

#include <map>
#include <memory>
#include <set>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "base/file_set.h"
#include "disk/disk.h"
#include "disk/path.h"
#include "disk/text_stream.h"

namespace disk {

// A disk in memory, for tests: its files, what it refuses, and what was written to it. Directories
// exist only while a file is in them.
class MemoryDisk final : public Disk {
 public:
  // Thrown by every step from `killed_at` on, as if the process had been killed.
  struct Killed {};

  std::map<std::string, std::string> files;
  std::set<std::string> links;  // paths of symbolic links
  std::set<std::string> executable;
  std::set<std::string> unreadable;
  std::set<std::string> unwritable;
  std::vector<std::string> written;  // files that were written, except in staging
  // Steps that change something, counted from 1.
  int steps = 0;
  int refused_at = 0;
  int killed_at = 0;
  bool swaps = true;  // false: a replaced file is gone
  bool busy = false;

  Expected<std::string> read(const std::string& path, std::size_t limit) override {
    if (unreadable.contains(path)) {
      return base::Unexpected(Failure{.path = path, .reason = "Permission denied"});
    }
    const auto file = files.find(path);
    if (file == files.end()) {
      return base::Unexpected(Failure{
          .path = path, .reason = "No such file or directory", .kind = Failure::Kind::Absent});
    }
    if (file->second.size() > limit) {
      return base::Unexpected(Failure{.path = path,
                                      .reason = "more than " + std::to_string(limit) + " bytes",
                                      .kind = Failure::Kind::TooBig});
    }
    return file->second;
  }

  Expected<std::unique_ptr<Stream>> stream(const std::string& path) override {
    auto text = read(path, std::string::npos);
    if (!text) {
      return base::Unexpected(text.error());
    }
    return std::make_unique<TextStream>(*std::move(text));
  }

  [[nodiscard]] bool is_directory(const std::string& path) override {
    const auto first = files.lower_bound(path + "/");
    return first != files.end() && first->first.starts_with(path + "/");
  }

  Expected<std::vector<std::string>> find(const std::string& directory,
                                          std::string_view name) override {
    std::vector<std::string> found;
    for (const auto& [path, text] : files) {
      if (path.starts_with(directory + "/") &&
          (name.empty() || path.ends_with("/" + std::string(name)))) {
        found.push_back(path);
      }
    }
    return found;
  }

  Expected<std::unique_ptr<Root>> open_root(const std::string& directory,
                                            Access /*access*/) override {
    if (busy) {
      return base::Unexpected(
          Failure{.path = directory, .reason = "busy", .kind = Failure::Kind::Busy});
    }
    return std::make_unique<MemoryRoot>(*this, directory);
  }

 private:
  class MemoryRoot final : public Root {
   public:
    MemoryRoot(MemoryDisk& disk, const std::string& directory) : Root(directory), disk_(disk) {}

    Expected<std::string> read(std::string_view path, std::size_t limit) override {
      if (disk_.links.contains(at(path))) {
        return base::Unexpected(
            Failure{.path = at(path), .reason = "a symbolic link", .kind = Failure::Kind::Link});
      }
      return disk_.read(at(path), limit);
    }

    std::optional<FileStatus> status(std::string_view path) override {
      const auto file = disk_.files.find(at(path));
      if (file == disk_.files.end() || disk_.links.contains(at(path))) {
        return std::nullopt;
      }
      FileStatus status;
      status.size = file->second.size();
      status.executable = disk_.executable.contains(at(path));
      return status;
    }

    Expected<std::vector<std::string>> names(std::string_view directory) override {
      std::set<std::string> found;
      const std::string prefix = directory.empty() ? at("") : at(directory) + "/";
      for (const auto& [path, text] : disk_.files) {
        if (path.starts_with(prefix)) {
          found.insert(path.substr(prefix.size(), path.find('/', prefix.size()) - prefix.size()));
        }
      }
      return std::vector<std::string>(found.begin(), found.end());
    }

    Expected<Made> make_directory(std::string_view path) override {
      if (auto done = step(path); !done) {
        return base::Unexpected(done.error());
      }
      return Made::Existing;
    }

    Expected<void> create(std::string_view path, std::string_view text) override {
      if (auto done = step(path); !done) {
        return done;
      }
      if (!disk_.files.emplace(at(path), text).second) {
        return base::Unexpected(Failure{.path = at(path), .reason = "File exists"});
      }
      set_mode(at(path), base::is_program(text));
      return {};
    }

    Expected<void> move(std::string_view from, std::string_view to) override {
      if (auto done = step(to); !done) {
        return done;
      }
      if (!disk_.files.contains(at(from)) || disk_.files.contains(at(to))) {
        return base::Unexpected(Failure{.path = at(to), .reason = "cannot move"});
      }
      disk_.files[at(to)] = std::move(disk_.files[at(from)]);
      disk_.files.erase(at(from));
      set_mode(at(to), disk_.executable.erase(at(from)) != 0);
      note(to);
      return {};
    }

    Expected<void> replace(std::string_view from, std::string_view to) override {
      if (auto done = step(to); !done) {
        return done;
      }
      if (!disk_.files.contains(at(from)) || !disk_.files.contains(at(to))) {
        return base::Unexpected(Failure{.path = at(to), .reason = "cannot replace"});
      }
      std::swap(disk_.files[at(from)], disk_.files[at(to)]);
      const bool was_executable = disk_.executable.contains(at(to));
      set_mode(at(to), disk_.executable.contains(at(from)));
      set_mode(at(from), was_executable);
      disk_.links.erase(at(to));
      if (!disk_.swaps) {
        disk_.files.erase(at(from));
      }
      note(to);
      return {};
    }

    Expected<void> remove(std::string_view path) override {
      if (auto done = step(path); !done) {
        return done;
      }
      disk_.files.erase(at(path));
      disk_.executable.erase(at(path));
      return {};
    }

    bool remove_directory(std::string_view /*path*/) override { return false; }
    Expected<void> sync() override { return step({}); }
    void abandon() override {}

   private:
    [[nodiscard]] std::string at(std::string_view path) const {
      return whole({}) == "." ? std::string(path) : path.empty() ? whole({}) + "/" : whole(path);
    }

    Expected<void> step(std::string_view path) {
      ++disk_.steps;
      if (disk_.killed_at != 0 && disk_.steps >= disk_.killed_at) {
        throw Killed{};
      }
      if (disk_.steps == disk_.refused_at || disk_.unwritable.contains(at(path))) {
        return base::Unexpected(Failure{.path = at(path), .reason = "No space left on device"});
      }
      return {};
    }

    void set_mode(const std::string& path, bool is_program) {
      is_program ? void(disk_.executable.insert(path)) : void(disk_.executable.erase(path));
    }

    void note(std::string_view path) {
      if (!path.starts_with(".secretgen/")) {
        disk_.written.push_back(at(path));
      }
    }

    MemoryDisk& disk_;
  };
};

}  // namespace disk
