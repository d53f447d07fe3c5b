# Libraries: from the distribution if it packages them, otherwise fetched.

include(FetchContent)
set(FETCHCONTENT_QUIET ON)
set(YAML_CPP_BUILD_TESTS OFF)
set(YAML_CPP_BUILD_TOOLS OFF)
set(JSON_BuildTests OFF)
set(DOCTEST_WITH_TESTS OFF)
set(RE2_BUILD_TESTING OFF)

FetchContent_Declare(yaml-cpp
  GIT_REPOSITORY https://github.com/jbeder/yaml-cpp GIT_TAG yaml-cpp-0.7.0
  FIND_PACKAGE_ARGS NAMES yaml-cpp)
FetchContent_Declare(fmt
  GIT_REPOSITORY https://github.com/fmtlib/fmt GIT_TAG 9.1.0
  FIND_PACKAGE_ARGS)
FetchContent_Declare(nlohmann_json
  GIT_REPOSITORY https://github.com/nlohmann/json GIT_TAG v3.11.2
  FIND_PACKAGE_ARGS)
FetchContent_Declare(cxxopts
  GIT_REPOSITORY https://github.com/jarro2783/cxxopts GIT_TAG v3.0.0
  FIND_PACKAGE_ARGS)
FetchContent_MakeAvailable(yaml-cpp fmt nlohmann_json cxxopts)

if(SECRETGEN_TESTS STREQUAL "AUTO")
  find_package(doctest QUIET)
  if(doctest_FOUND)
    set(SECRETGEN_TESTS ON)
  else()
    set(SECRETGEN_TESTS OFF)
    message(STATUS "doctest is missing: the tests are not built (SECRETGEN_TESTS=ON fetches it)")
  endif()
endif()
if(SECRETGEN_TESTS)
  FetchContent_Declare(doctest
    GIT_REPOSITORY https://github.com/doctest/doctest GIT_TAG v2.4.9
    FIND_PACKAGE_ARGS)
  FetchContent_MakeAvailable(doctest)
endif()

# Debian's RE2 comes without a CMake package.
find_package(PkgConfig QUIET)
if(PkgConfig_FOUND)
  pkg_check_modules(re2 QUIET IMPORTED_TARGET re2)
endif()
if(TARGET PkgConfig::re2)
  add_library(secretgen_re2 INTERFACE)
  target_link_libraries(secretgen_re2 INTERFACE PkgConfig::re2)
else()
  FetchContent_Declare(re2
    GIT_REPOSITORY https://github.com/google/re2 GIT_TAG 2022-06-01)
  FetchContent_MakeAvailable(re2)
  add_library(secretgen_re2 INTERFACE)
  target_link_libraries(secretgen_re2 INTERFACE re2::re2)
endif()

# For digests only. Not fetched: the system should keep a cryptographic library up to date.
find_package(OpenSSL 3.0 QUIET COMPONENTS Crypto)
if(NOT OpenSSL_FOUND)
  message(FATAL_ERROR "OpenSSL 3 is missing: install libssl-dev (Debian) or openssl-devel (Fedora)")
endif()

# yaml-cpp 0.7's package names its target without a namespace, later ones with.
if(NOT TARGET yaml-cpp::yaml-cpp)
  add_library(yaml-cpp::yaml-cpp ALIAS yaml-cpp)
endif()
