/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The five colours of marks: pale on the page, where they are multiplied with what is printed, and strong beside it. */

#include "config.h"

#include "ui/reader/attache-mark-colours.h"

#include "attache-enum-types.h"
#include "model/attache-entity.h"

#include <glib/gi18n-lib.h>

static const GdkRGBA papers[ATTACHE_N_MARK_COLOURS] = {
  { 0.984f, 0.914f, 0.553f, 1 },
  { 0.729f, 0.925f, 0.718f, 1 },
  { 0.706f, 0.855f, 1.000f, 1 },
  { 1.000f, 0.765f, 0.741f, 1 },
  { 0.875f, 0.792f, 0.992f, 1 },
};

static const GdkRGBA inks[ATTACHE_N_MARK_COLOURS] = {
  { 0.965f, 0.827f, 0.176f, 1 },
  { 0.200f, 0.820f, 0.478f, 1 },
  { 0.384f, 0.627f, 0.918f, 1 },
  { 0.929f, 0.200f, 0.231f, 1 },
  { 0.753f, 0.380f, 0.796f, 1 },
};

static const char *const names[ATTACHE_N_MARK_COLOURS] = {
  N_ ("Yellow"),
  N_ ("Green"),
  N_ ("Blue"),
  N_ ("Red"),
  N_ ("Purple"),
};

static guint
get_index (AttacheMarkColour colour)
{
  return (guint)colour < ATTACHE_N_MARK_COLOURS ? colour : ATTACHE_MARK_COLOUR_YELLOW;
}

/* What is multiplied with the page: printed words stay black on it. */
const GdkRGBA *
attache_mark_colour_get_paper (AttacheMarkColour colour)
{
  return &papers[get_index (colour)];
}

const GdkRGBA *
attache_mark_colour_get_ink (AttacheMarkColour colour)
{
  return &inks[get_index (colour)];
}

/* For people, in their language. */
const char *
attache_mark_colour_get_name (AttacheMarkColour colour)
{
  return _ (names[get_index (colour)]);
}

const char *
attache_mark_colour_get_nick (AttacheMarkColour colour)
{
  return attache_enum_to_nick (ATTACHE_TYPE_MARK_COLOUR, get_index (colour));
}

AttacheMarkColour
attache_mark_colour_from_nick (const char       *nick,
                               AttacheMarkColour fallback)
{
  return attache_enum_from_nick (ATTACHE_TYPE_MARK_COLOUR, nick, fallback);
}
