import type { HeaderDictionary } from '#lib/intake/headers/header-words.ts';

/** Open311 GeoReport v2, and city exports that follow it. */
const OPEN311: HeaderDictionary = {
	name: { zh: 'Open311 导出', en: 'an Open311 export' },
	signature: ['service_request_id', 'requested_datetime'],
	words: {
		ticket_id: ['service_request_id'],
		parent_ticket_id: ['service_request_parent_id'],
		channel: ['source', 'device_type'],
		category: ['service_name', 'service_code'],
		subcategory: ['service_subtype', 'service_details'],
		owner_department: ['agency_responsible'],
		bureau: [
			'police_district',
			'supervisor_district',
			'council_district',
			'district',
			'ward',
			'borough',
			'jurisdiction_id'
		],
		accepted_at: ['requested_datetime'],
		closed_at: ['closed_date', 'closed_datetime'],
		due_reply_at: ['expected_datetime'],
		updated_at: ['updated_datetime'],
		status: ['status']
	},
	unused: [
		'token',
		'status_notes',
		'description',
		'service_notice',
		'media_url',
		'address',
		'address_id',
		'lat',
		'long',
		'account_id'
	]
};

/** ServiceNow, table `incident`. */
const SERVICENOW: HeaderDictionary = {
	name: { zh: 'ServiceNow 导出', en: 'a ServiceNow export' },
	signature: ['number', 'opened_at', 'sys_updated_at|sys_updated_on'],
	words: {
		ticket_id: ['number'],
		parent_ticket_id: ['parent_incident', 'parent'],
		channel: ['contact_type'],
		category: ['category'],
		subcategory: ['subcategory'],
		topic: ['u_symptom', 'symptom'],
		owner_department: ['assignment_group'],
		bureau: ['location'],
		customer_key: ['caller_id'],
		accepted_at: ['opened_at'],
		handled_at: ['resolved_at'],
		closed_at: ['closed_at'],
		due_reply_at: ['due_date', 'sla_due'],
		updated_at: ['sys_updated_at', 'sys_updated_on'],
		status: ['incident_state', 'state'],
		resolution_code: ['close_code']
	},
	unused: [
		...[
			'sys_created_at',
			'sys_created_on',
			'active',
			'impact',
			'urgency',
			'priority',
			'severity',
			'made_sla',
			'knowledge'
		],
		...[
			'cmdb_ci',
			'problem_id',
			'rfc',
			'vendor',
			'caused_by',
			'closed_code',
			'notify',
			'u_priority_confirmation'
		],
		...[
			'opened_by',
			'closed_by',
			'resolved_by',
			'assigned_to',
			'sys_created_by',
			'sys_updated_by',
			'sys_id',
			'type',
			'company'
		]
	],
	returns: ['reassignment_count', 'reopen_count'],
	eventOrder: ['sys_mod_count']
};

/** New York City, 311 Service Requests. */
const NYC311: HeaderDictionary = {
	name: { zh: '纽约 311 导出', en: 'an NYC 311 export' },
	signature: ['Unique Key', 'Created Date', 'Complaint Type'],
	words: {
		ticket_id: ['Unique Key'],
		channel: ['Open Data Channel Type'],
		category: ['Complaint Type'],
		subcategory: ['Descriptor'],
		owner_department: ['Agency Name', 'Agency'],
		bureau: ['Borough'],
		station: ['Community Board'],
		accepted_at: ['Created Date'],
		closed_at: ['Closed Date'],
		due_reply_at: ['Due Date'],
		updated_at: ['Resolution Action Updated Date'],
		status: ['Status']
	},
	unused: [
		...[
			'Location',
			'Latitude',
			'Longitude',
			'City',
			'Park Borough',
			'Park Facility Name',
			'Taxi Company Borough',
			'Address Type'
		],
		...[
			'Facility Type',
			'Vehicle Type',
			'BBL',
			'Incident Zip',
			'Landmark',
			'Road Ramp',
			'Taxi Pick Up Location'
		],
		...['Bridge Highway Name', 'Bridge Highway Direction', 'Bridge Highway Segment', 'Resolution Description']
	]
};

/** TM Forum TMF621 Trouble Ticket, flattened. */
const TMF621: HeaderDictionary = {
	name: { zh: 'TMF621 故障单导出', en: 'a TMF621 trouble-ticket export' },
	signature: ['id', 'creationDate', 'ticketType'],
	words: {
		ticket_id: ['id'],
		parent_ticket_id: ['relatedTicket', 'relatedTroubleTicket'],
		channel: ['channel', 'channel.name'],
		nature: ['ticketType'],
		complaint_level: ['severity'],
		category: ['category', 'subCategory'],
		bureau: ['relatedPlace', 'place', 'relatedEntity', 'region', 'district'],
		accepted_at: ['creationDate'],
		handled_at: ['resolutionDate'],
		due_reply_at: ['expectedResolutionDate', 'requestedResolutionDate'],
		closed_at: ['closedDate', 'closeDate'],
		updated_at: ['lastUpdate'],
		status: ['status'],
		owner_department: ['relatedParty']
	},
	unused: [
		'href',
		'name',
		'description',
		'externalId',
		'note',
		'attachment',
		'priority',
		'statusChangeReason',
		'statusChangeDate'
	]
};

/** Systems whose exports are known by their headers. */
export const SYSTEMS: readonly HeaderDictionary[] = [OPEN311, SERVICENOW, NYC311, TMF621];
