# secretgen_phase(NAME USES FOLDER… [LINK LIBRARY…]): one library for the folder src/NAME, which may
# include what is in itself and in the folders after USES, and no other (tests/architecture checks
# the same). Its *_test.cpp files go into the unit tests.

function(secretgen_phase name)
  cmake_parse_arguments(phase "" "" "USES;LINK" ${ARGN})
  file(GLOB_RECURSE sources CONFIGURE_DEPENDS ${CMAKE_CURRENT_SOURCE_DIR}/${name}/*.cpp)
  set(tests ${sources})
  list(FILTER sources EXCLUDE REGEX "_test\\.cpp$")
  list(FILTER tests INCLUDE REGEX "_test\\.cpp$")
  list(FILTER sources EXCLUDE REGEX "/(cli/main|render/embed_main)\\.cpp$")

  if(sources)
    add_library(secretgen_${name} STATIC ${sources})
    secretgen_precompile(secretgen_${name})
    set(scope PUBLIC)
  else()
    add_library(secretgen_${name} INTERFACE)
    set(scope INTERFACE)
  endif()
  target_include_directories(secretgen_${name} ${scope} ${PROJECT_SOURCE_DIR}/src)
  target_link_libraries(secretgen_${name} ${scope} secretgen_options)
  foreach(used IN LISTS phase_USES)
    target_link_libraries(secretgen_${name} ${scope} secretgen_${used})
  endforeach()
  target_link_libraries(secretgen_${name} ${scope} ${phase_LINK})
  set_property(GLOBAL APPEND PROPERTY secretgen_unit_tests ${tests})
  set_property(GLOBAL APPEND PROPERTY secretgen_phases secretgen_${name})
endfunction()
