/* SPDX-License-Identifier: GPL-3.0-or-later */

/* AttacheEntity and all its classes: the store and live lists reach every column through the properties, so each has to
 * keep what it is given and to be notified when, and only when, it changes. */

#include "attache-enum-types.h"
#include "model/attache-candidature-event.h"
#include "model/attache-candidature.h"
#include "model/attache-conclusion.h"
#include "model/attache-deadline.h"
#include "model/attache-file.h"
#include "model/attache-group.h"
#include "model/attache-issue.h"
#include "model/attache-item.h"
#include "model/attache-mark.h"
#include "model/attache-page-image.h"
#include "model/attache-paper.h"
#include "model/attache-paragraph.h"
#include "model/attache-position.h"
#include "model/attache-post.h"
#include "model/attache-session.h"
#include "model/attache-sitting.h"

#include <string.h>

typedef GType (*TypeFunc) (void);

static const TypeFunc types[] = {
  attache_candidature_event_get_type,
  attache_candidature_get_type,
  attache_conclusion_get_type,
  attache_deadline_get_type,
  attache_file_get_type,
  attache_group_get_type,
  attache_issue_get_type,
  attache_item_get_type,
  attache_mark_get_type,
  attache_paper_get_type,
  attache_paragraph_get_type,
  attache_position_get_type,
  attache_post_get_type,
  attache_session_get_type,
  attache_sitting_get_type,
};

/* A value of the property’s type that is none of the usual first ones; another for each @seed. */
static void
fill_value (GParamSpec *pspec,
            guint       seed,
            GValue     *value)
{
  g_value_init (value, pspec->value_type);
  if (G_IS_PARAM_SPEC_STRING (pspec))
    g_value_take_string (value, g_strdup_printf ("%s %u", pspec->name, seed));
  else if (G_IS_PARAM_SPEC_INT (pspec))
    g_value_set_int (value, MIN ((int)seed + 1, G_PARAM_SPEC_INT (pspec)->maximum));
  else if (G_IS_PARAM_SPEC_INT64 (pspec))
    g_value_set_int64 (value, G_GINT64_CONSTANT (0x100000000) + seed);
  else if (G_IS_PARAM_SPEC_BOOLEAN (pspec))
    g_value_set_boolean (value, seed % 2 == 1);
  else if (G_IS_PARAM_SPEC_ENUM (pspec))
    {
      GEnumClass *klass = G_PARAM_SPEC_ENUM (pspec)->enum_class;

      g_value_set_enum (value, klass->values[seed % klass->n_values].value);
    }
  else
    g_error ("The property %s has a type that the store cannot keep", pspec->name);
}

static AttacheEntity *
make_entity (GType type,
             guint seed)
{
  AttacheEntity          *entity = g_object_new (type, NULL);
  guint                   n;
  g_autofree GParamSpec **pspecs = g_object_class_list_properties (G_OBJECT_GET_CLASS (entity), &n);

  for (guint i = 0; i < n; i++)
    {
      g_auto (GValue) value = G_VALUE_INIT;

      fill_value (pspecs[i], seed, &value);
      g_object_set_property (G_OBJECT (entity), pspecs[i]->name, &value);
    }

  return entity;
}

static void
count_cb (GObject    *object,
          GParamSpec *pspec,
          guint      *count)
{
  (*count)++;
}

/* Sets a property and says how often it was notified. */
static guint
set_and_count (AttacheEntity *entity,
               GParamSpec    *pspec,
               const GValue  *value)
{
  g_autofree char *signal = g_strconcat ("notify::", pspec->name, NULL);
  guint            count = 0, all = 0;
  gulong           one = g_signal_connect (entity, signal, G_CALLBACK (count_cb), &count);
  gulong           any = g_signal_connect (entity, "notify", G_CALLBACK (count_cb), &all);

  g_object_set_property (G_OBJECT (entity), pspec->name, value);
  g_signal_handler_disconnect (entity, one);
  g_signal_handler_disconnect (entity, any);
  g_assert_cmpuint (all, ==, count);

  return count;
}

static void
test_properties (gconstpointer data)
{
  GType type = GPOINTER_TO_SIZE (data);
  g_autoptr (AttacheEntity) entity = make_entity (type, 0);
  guint                   n;
  g_autofree GParamSpec **pspecs = g_object_class_list_properties (G_OBJECT_GET_CLASS (entity), &n);

  g_assert_cmpuint (n, >, 1);
  for (guint i = 0; i < n; i++)
    {
      g_auto (GValue) value = G_VALUE_INIT;
      g_auto (GValue) kept = G_VALUE_INIT;

      g_test_message ("%s:%s", g_type_name (type), pspecs[i]->name);
      g_assert_cmpint (pspecs[i]->flags & (G_PARAM_READWRITE | G_PARAM_EXPLICIT_NOTIFY), ==, G_PARAM_READWRITE | G_PARAM_EXPLICIT_NOTIFY);
      fill_value (pspecs[i], 1, &value);
      g_assert_cmpuint (set_and_count (entity, pspecs[i], &value), ==, 1);
      g_assert_cmpuint (set_and_count (entity, pspecs[i], &value), ==, 0);
      g_object_get_property (G_OBJECT (entity), pspecs[i]->name, &kept);
      g_assert_cmpint (g_param_values_cmp (pspecs[i], &value, &kept), ==, 0);
    }

  /* No property wrote into another one’s place. */
  g_autoptr (AttacheEntity) fresh = make_entity (type, 1);
  g_assert_true (attache_entity_equal (entity, fresh));
}

static void
test_copy (gconstpointer data)
{
  GType type = GPOINTER_TO_SIZE (data);
  g_autoptr (AttacheEntity) empty = g_object_new (type, NULL);
  g_autoptr (AttacheEntity) entity = make_entity (type, 1);
  g_autoptr (AttacheEntity) copy = attache_entity_copy (entity);
  g_autoptr (AttacheEntity) blank = attache_entity_copy (empty);
  guint                   n;
  g_autofree GParamSpec **pspecs = g_object_class_list_properties (G_OBJECT_GET_CLASS (entity), &n);

  g_assert_true (copy != entity);
  g_assert_cmpuint (G_OBJECT_TYPE (copy), ==, type);
  g_assert_true (attache_entity_equal (copy, entity));
  g_assert_true (attache_entity_equal (blank, empty));
  g_assert_false (attache_entity_equal (empty, entity));
  g_assert_cmpstr (attache_entity_get_id (copy), ==, "id 1");
  g_assert_null (attache_entity_get_id (empty));

  /* Any one difference is seen. */
  for (guint i = 0; i < n; i++)
    {
      g_autoptr (AttacheEntity) other = attache_entity_copy (entity);
      g_auto (GValue) value = G_VALUE_INIT;

      fill_value (pspecs[i], 2, &value);
      g_object_set_property (G_OBJECT (other), pspecs[i]->name, &value);
      g_test_message ("%s:%s", g_type_name (type), pspecs[i]->name);
      g_assert_false (attache_entity_equal (other, entity));
    }
}

static void
collect_cb (GObject    *object,
            GParamSpec *pspec,
            GString    *names)
{
  g_string_append_printf (names, "%s ", pspec->name);
}

static void
test_assign (gconstpointer data)
{
  GType type = GPOINTER_TO_SIZE (data);
  g_autoptr (AttacheEntity) entity = make_entity (type, 1);
  g_autoptr (AttacheEntity) from = attache_entity_copy (entity);
  g_autoptr (GString) names = g_string_new (NULL);

  g_signal_connect (entity, "notify", G_CALLBACK (collect_cb), names);
  attache_entity_assign (entity, from);
  g_assert_cmpstr (names->str, ==, "");

  g_object_set (from, "id", "another", NULL);
  attache_entity_assign (entity, from);
  g_assert_cmpstr (names->str, ==, "id ");
  g_assert_cmpstr (attache_entity_get_id (entity), ==, "another");
  g_assert_true (attache_entity_equal (entity, from));

  attache_entity_assign (entity, entity);
  g_assert_cmpstr (names->str, ==, "id ");
}

/* A row that is bound on the screen sees all new values at once, not half of them. */
static void
check_whole_cb (AttacheItem *item,
                GParamSpec  *pspec,
                guint       *count)
{
  g_assert_cmpstr (attache_item_get_title (item), ==, "New title");
  g_assert_cmpint (attache_item_get_n_papers (item), ==, 3);
  g_assert_cmpint (attache_item_get_stance (item), ==, ATTACHE_STANCE_OPPOSE);
  (*count)++;
}

static void
test_assign_at_once (void)
{
  g_autoptr (AttacheItem) item = g_object_new (ATTACHE_TYPE_ITEM, "title", "Old title", NULL);
  g_autoptr (AttacheItem) from = g_object_new (ATTACHE_TYPE_ITEM, "title", "New title", "n-papers", 3, "stance", ATTACHE_STANCE_OPPOSE, NULL);
  guint count = 0;

  g_signal_connect (item, "notify", G_CALLBACK (check_whole_cb), &count);
  attache_entity_assign (ATTACHE_ENTITY (item), ATTACHE_ENTITY (from));
  g_assert_cmpuint (count, ==, 3);
}

static void
test_getters (void)
{
  g_autoptr (AttachePosition) position = g_object_new (ATTACHE_TYPE_POSITION,
                                                       "id", "p", "item-id", "i", "stance", ATTACHE_STANCE_SUPPORT_IF, "text", "Yes, if",
                                                       "speaking-note", "Thank you, Chair", "visibility", ATTACHE_VISIBILITY_DELEGATION,
                                                       "modified", G_GINT64_CONSTANT (1623628800000000), "deleted", TRUE, NULL);
  g_autoptr (AttacheMark) mark = g_object_new (ATTACHE_TYPE_MARK, "kind", ATTACHE_MARK_KIND_NOTE, "colour", ATTACHE_MARK_COLOUR_PURPLE,
                                               "page", 7, "quads", "0 0 1 1", "quote", "文件", NULL);
  g_autoptr (AttacheCandidature) candidature = g_object_new (ATTACHE_TYPE_CANDIDATURE, "group-code", "CWG-SFP", "person", NULL,
                                                             "state", ATTACHE_CANDIDATURE_STATE_ANNOUNCED, "note-verbale", TRUE, NULL);

  g_assert_cmpstr (attache_entity_get_id (ATTACHE_ENTITY (position)), ==, "p");
  g_assert_cmpstr (attache_position_get_item_id (position), ==, "i");
  g_assert_cmpint (attache_position_get_stance (position), ==, ATTACHE_STANCE_SUPPORT_IF);
  g_assert_cmpstr (attache_position_get_text (position), ==, "Yes, if");
  g_assert_cmpstr (attache_position_get_speaking_note (position), ==, "Thank you, Chair");
  g_assert_cmpint (attache_position_get_visibility (position), ==, ATTACHE_VISIBILITY_DELEGATION);
  g_assert_cmpint (attache_position_get_modified (position), ==, G_GINT64_CONSTANT (1623628800000000));
  g_assert_true (attache_position_get_deleted (position));
  g_assert_null (attache_position_get_cleared_by (position));

  g_assert_cmpint (attache_mark_get_kind (mark), ==, ATTACHE_MARK_KIND_NOTE);
  g_assert_cmpint (attache_mark_get_colour (mark), ==, ATTACHE_MARK_COLOUR_PURPLE);
  g_assert_cmpint (attache_mark_get_page (mark), ==, 7);
  g_assert_cmpstr (attache_mark_get_quads (mark), ==, "0 0 1 1");
  g_assert_cmpstr (attache_mark_get_quote (mark), ==, "文件");

  g_assert_cmpstr (attache_candidature_get_group_code (candidature), ==, "CWG-SFP");
  g_assert_null (attache_candidature_get_person (candidature));
  g_assert_cmpint (attache_candidature_get_state (candidature), ==, ATTACHE_CANDIDATURE_STATE_ANNOUNCED);
  g_assert_true (attache_candidature_get_note_verbale (candidature));
}

/* The nicks are stored in libraries and printed: a changed one is a broken library. */
static void
test_nicks (void)
{
  static const struct
  {
    TypeFunc    type;
    const char *nicks;
  } enums[] = {
    { attache_series_get_type, "ordinary adm inf dt dl " },
    { attache_issue_kind_get_type, "base rev corr add " },
    { attache_mark_kind_get_type, "highlight note " },
    { attache_mark_colour_get_type, "yellow green blue red purple " },
    { attache_stance_get_type, "none support support-changes support-if no-objection note reserve oppose " },
    { attache_visibility_get_type, "private delegation region public " },
    { attache_conclusion_kind_get_type, "approved noted adopted agreed endorsed elected correspondence deferred action " },
    { attache_deadline_kind_get_type, "deadline revert condition event " },
    { attache_precision_get_type, "day month month-end range relative " },
    { attache_candidature_state_get_type, "considered announced note-verbale received listed endorsed contested agreed confirmed withdrawn " },
  };

  for (guint i = 0; i < G_N_ELEMENTS (enums); i++)
    {
      g_autoptr (GString) nicks = g_string_new (NULL);
      g_autoptr (GEnumClass) klass = g_type_class_ref (enums[i].type ());

      for (guint j = 0; j < klass->n_values; j++)
        {
          const char *nick = attache_enum_to_nick (enums[i].type (), klass->values[j].value);

          g_assert_cmpint (attache_enum_from_nick (enums[i].type (), nick, -1), ==, klass->values[j].value);
          g_string_append_printf (nicks, "%s ", nick);
        }
      g_assert_cmpstr (nicks->str, ==, enums[i].nicks);
      g_assert_null (attache_enum_to_nick (enums[i].type (), 12345));
      g_assert_cmpint (attache_enum_from_nick (enums[i].type (), "unheard-of", -7), ==, -7);
      g_assert_cmpint (attache_enum_from_nick (enums[i].type (), NULL, -7), ==, -7);
    }
}

static void
test_page_image (void)
{
  g_autoptr (GBytes) pixels = g_bytes_new_take (g_malloc0 (4 * 10 * 5), 4 * 10 * 5);
  g_autoptr (AttachePageImage) image = attache_page_image_new (pixels, 10, 5, 40);

  g_assert_true (attache_page_image_get_pixels (image) == pixels);
  g_assert_cmpint (attache_page_image_get_width (image), ==, 10);
  g_assert_cmpint (attache_page_image_get_height (image), ==, 5);
  g_assert_cmpint (attache_page_image_get_stride (image), ==, 40);
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  for (guint i = 0; i < G_N_ELEMENTS (types); i++)
    {
      const char      *name = g_type_name (types[i]()) + strlen ("Attache");
      g_autofree char *properties = g_strdup_printf ("/model/entity/properties/%s", name);
      g_autofree char *copy = g_strdup_printf ("/model/entity/copy/%s", name);
      g_autofree char *assign = g_strdup_printf ("/model/entity/assign/%s", name);

      g_test_add_data_func (properties, GSIZE_TO_POINTER (types[i]()), test_properties);
      g_test_add_data_func (copy, GSIZE_TO_POINTER (types[i]()), test_copy);
      g_test_add_data_func (assign, GSIZE_TO_POINTER (types[i]()), test_assign);
    }
  g_test_add_func ("/model/entity/assign-at-once", test_assign_at_once);
  g_test_add_func ("/model/entity/getters", test_getters);
  g_test_add_func ("/model/entity/nicks", test_nicks);
  g_test_add_func ("/model/page-image", test_page_image);

  return g_test_run ();
}
