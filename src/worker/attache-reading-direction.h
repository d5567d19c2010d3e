/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

typedef enum
{
  ATTACHE_READING_NEUTRAL,
  ATTACHE_READING_SPACE,
  ATTACHE_READING_NUMBER,
  ATTACHE_READING_LEFT,
  ATTACHE_READING_RIGHT,
} AttacheReadingDirection;

AttacheReadingDirection attache_reading_direction_of_char (gunichar c);
AttacheReadingDirection attache_reading_direction_of_word (const char *word);

G_END_DECLS
