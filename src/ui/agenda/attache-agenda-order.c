/* SPDX-License-Identifier: GPL-3.0-or-later */

/* AttacheAgendaOrder: the items of an agenda by sitting, as they are printed, or by the priority group that the session has
 * put their papers into. Within a group they keep the order of the agenda. */

#include "config.h"

#include "ui/agenda/attache-agenda-order.h"

#include "model/attache-item.h"
#include "model/attache-sitting.h"
#include "services/attache-geneva.h"
#include "ui/attache-lists.h"

#include <glib/gi18n-lib.h>

struct _AttacheAgendaOrder
{
  GObject parent_instance;

  /* owned */
  GListModel *items;
  GListModel *sittings;
  GtkSorter  *sorter;
  char       *grouping;
  gboolean    has_groups;
};

G_DEFINE_FINAL_TYPE (AttacheAgendaOrder, attache_agenda_order, G_TYPE_OBJECT)

enum
{
  PROP_0,
  PROP_GROUPING,
  PROP_HAS_GROUPS,
  N_PROPS
};

static GParamSpec *properties[N_PROPS];

static gboolean
is_by_group (AttacheAgendaOrder *self)
{
  return self->has_groups && g_strcmp0 (self->grouping, "priority") == 0;
}

/* “1+” before “1”, “1” before “2”, and what is in no group last. */
static int
compare_groups (const char *a,
                const char *b)
{
  guint64 left = a ? g_ascii_strtoull (a, NULL, 10) : G_MAXUINT64;
  guint64 right = b ? g_ascii_strtoull (b, NULL, 10) : G_MAXUINT64;

  return left != right ? (left < right ? -1 : 1) : -g_strcmp0 (a, b);
}

static int
compare (gconstpointer a,
         gconstpointer b,
         gpointer      data)
{
  if (!is_by_group (data))
    return GTK_ORDERING_EQUAL;

  return gtk_ordering_from_cmpfunc (compare_groups (attache_item_get_priority_group ((gpointer)a),
                                                    attache_item_get_priority_group ((gpointer)b)));
}

static void
find_groups (AttacheAgendaOrder *self)
{
  gboolean has_groups = FALSE;

  for (guint i = 0; !has_groups && i < g_list_model_get_n_items (self->items); i++)
    {
      g_autoptr (AttacheItem) item = g_list_model_get_item (self->items, i);

      has_groups = attache_item_get_priority_group (item) != NULL;
    }
  if (self->has_groups == has_groups)
    return;

  self->has_groups = has_groups;
  gtk_sorter_changed (self->sorter, GTK_SORTER_CHANGE_DIFFERENT);
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_HAS_GROUPS]);
}

/* A later record moves the papers of items that are there already. */
static void
group_changed_cb (AttacheAgendaOrder *self)
{
  find_groups (self);
  if (!is_by_group (self))
    return;

  gtk_sorter_changed (self->sorter, GTK_SORTER_CHANGE_DIFFERENT);
  /* Where the order is as it was, what stands above it is not. */
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_GROUPING]);
}

static void
items_changed_cb (AttacheAgendaOrder *self,
                  guint               position,
                  guint               n_removed,
                  guint               n_added)
{
  for (guint i = position; i < position + n_added; i++)
    {
      g_autoptr (AttacheItem) item = g_list_model_get_item (self->items, i);

      /* One that has only been moved is heard already. */
      g_signal_handlers_disconnect_by_func (item, group_changed_cb, self);
      g_signal_connect_object (item, "notify::priority-group", G_CALLBACK (group_changed_cb), self, G_CONNECT_SWAPPED);
    }
  find_groups (self);
}

static void
attache_agenda_order_get_property (GObject *object, guint prop_id, GValue *value, GParamSpec *pspec)
{
  AttacheAgendaOrder *self = ATTACHE_AGENDA_ORDER (object);

  switch (prop_id)
    {
    case PROP_GROUPING:
      g_value_set_string (value, self->grouping);
      break;
    case PROP_HAS_GROUPS:
      g_value_set_boolean (value, self->has_groups);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
attache_agenda_order_set_property (GObject *object, guint prop_id, const GValue *value, GParamSpec *pspec)
{
  AttacheAgendaOrder *self = ATTACHE_AGENDA_ORDER (object);

  switch (prop_id)
    {
    case PROP_GROUPING:
      if (!g_set_str (&self->grouping, g_value_get_string (value)))
        return;
      if (self->sorter != NULL)
        gtk_sorter_changed (self->sorter, GTK_SORTER_CHANGE_DIFFERENT);
      g_object_notify_by_pspec (object, pspec);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
attache_agenda_order_finalize (GObject *object)
{
  AttacheAgendaOrder *self = ATTACHE_AGENDA_ORDER (object);

  g_clear_object (&self->items);
  g_clear_object (&self->sittings);
  g_clear_object (&self->sorter);
  g_clear_pointer (&self->grouping, g_free);

  G_OBJECT_CLASS (attache_agenda_order_parent_class)->finalize (object);
}

static void
attache_agenda_order_class_init (AttacheAgendaOrderClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);

  object_class->get_property = attache_agenda_order_get_property;
  object_class->set_property = attache_agenda_order_set_property;
  object_class->finalize = attache_agenda_order_finalize;

  properties[PROP_GROUPING] = g_param_spec_string ("grouping", NULL, NULL, "sitting", G_PARAM_READWRITE | G_PARAM_STATIC_STRINGS | G_PARAM_EXPLICIT_NOTIFY);
  properties[PROP_HAS_GROUPS] = g_param_spec_boolean ("has-groups", NULL, NULL, FALSE, G_PARAM_READABLE | G_PARAM_STATIC_STRINGS);
  g_object_class_install_properties (object_class, N_PROPS, properties);
}

static void
attache_agenda_order_init (AttacheAgendaOrder *self)
{
}

/* @sittings: AttacheSitting, the days that go into the headings */
AttacheAgendaOrder *
attache_agenda_order_new (GListModel *items,
                          GListModel *sittings)
{
  AttacheAgendaOrder *self = g_object_new (ATTACHE_TYPE_AGENDA_ORDER, NULL);

  self->items = g_object_ref (items);
  self->sittings = g_object_ref (sittings);
  /* The order outlives its sorter: whoever holds the sorted list holds both. */
  self->sorter = GTK_SORTER (gtk_custom_sorter_new (compare, self, NULL));
  g_signal_connect_object (items, "items-changed", G_CALLBACK (items_changed_cb), self, G_CONNECT_SWAPPED);
  items_changed_cb (self, 0, 0, g_list_model_get_n_items (items));

  return self;
}

/* Returns: (transfer full): the items in that order */
GListModel *
attache_agenda_order_sort (AttacheAgendaOrder *self)
{
  g_return_val_if_fail (ATTACHE_IS_AGENDA_ORDER (self), NULL);

  return G_LIST_MODEL (gtk_sort_list_model_new (g_object_ref (self->items), g_object_ref (self->sorter)));
}

/* The day of the sitting and its name: “Tuesday 8 June 2021 · VCC-1”. */
static char *
dup_sitting_heading (AttacheAgendaOrder *self,
                     AttacheItem        *item)
{
  const char *section = attache_item_get_section (item);
  guint       position = attache_list_find_id (self->sittings, attache_item_get_sitting_id (item));
  g_autoptr (AttacheSitting) sitting = NULL;
  g_autofree char *day = NULL;

  if (position != GTK_INVALID_LIST_POSITION)
    sitting = g_list_model_get_item (self->sittings, position);
  if (sitting != NULL)
    day = attache_geneva_format_day (attache_sitting_get_date (sitting));
  if (day == NULL || *day == '\0')
    return g_strdup (section);

  return section && *section ? g_strdup_printf ("%s · %s", day, section) : g_steal_pointer (&day);
}

/* An AttacheHeadingFunc. */
char *
attache_agenda_order_dup_heading (gpointer item,
                                  gpointer order)
{
  const char *group = attache_item_get_priority_group (item);

  if (!is_by_group (order))
    return dup_sitting_heading (order, item);

  /* Translators: above the items of the agenda that a session takes up first, second, …: %s is “1+”, “1”, “2” */
  return group ? g_strdup_printf (_ ("Priority group %s"), group) : g_strdup (_ ("In no priority group"));
}
