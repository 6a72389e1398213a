# Writes migrations/*.sql into one C++ source, so that a program carries its schema with it.
#   cmake -DOUTPUT=file.cpp -DFOLDER=migrations -P embed_migrations.cmake
file(GLOB files ${FOLDER}/*.sql)
list(SORT files)
set(entries "")
foreach(path IN LISTS files)
  get_filename_component(stem ${path} NAME_WE)
  if(NOT stem MATCHES "^([0-9][0-9][0-9])_([a-z0-9_]+)$")
    message(FATAL_ERROR "${path}: a migration is called NNN_name.sql")
  endif()
  math(EXPR number "1${CMAKE_MATCH_1} - 1000")
  string(REGEX REPLACE "^[0-9]+_" "" name ${stem})
  file(READ ${path} sql)
  string(APPEND entries "        {${number}, \"${name}\", R\"sql(${sql})sql\"},\n")
endforeach()
file(CONFIGURE OUTPUT ${OUTPUT} CONTENT [[
// Made from migrations/*.sql by cmake/embed_migrations.cmake.
#include "storage/migration.hpp"

namespace kansli::storage {

const std::vector<Migration>& all_migrations() {
    static const std::vector<Migration> migrations{
@entries@    };
    return migrations;
}

} // namespace kansli::storage
]] @ONLY)
